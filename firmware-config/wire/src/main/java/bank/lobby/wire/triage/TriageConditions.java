package bank.lobby.wire.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks beside service and tier. Every condition must hold; an empty set or an absent value asks nothing.
 *
 * @param parties for whom
 * @param means cash or not
 * @param complexities how much work
 * @param speciality whether the service is the branch's own speciality
 * @param cares codes of care; {@link TriageFacts#NONE} stands for no care
 * @param ageBands as read from a document; a customer whose age is unknown matches no band
 * @param documents kinds of document shown; {@link TriageFacts#NONE} stands for none shown
 * @param bookings how the customer stands to an appointment
 * @param days of the week, at the branch
 * @param from first moment of the day at the branch
 * @param until end of it, itself not included; at or before {@code from} means over midnight
 * @param waitingFrom at least so many wait for the service
 * @param waitingUpTo at most so many wait for the service
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TriageConditions(
        Set<Party> parties,
        Set<Means> means,
        Set<Complexity> complexities,
        @Nullable Boolean speciality,
        Set<String> cares,
        Set<AgeBand> ageBands,
        Set<String> documents,
        Set<Booking> bookings,
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable Integer waitingFrom,
        @Nullable Integer waitingUpTo) {

    /** Asks nothing. */
    public static final TriageConditions ANY = new TriageConditions(
            Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null,
            null);

    /** @throws IllegalArgumentException when only one end of a time is given, or a line that nobody can be in is asked */
    public TriageConditions {
        parties = copy(parties);
        means = copy(means);
        complexities = copy(complexities);
        cares = copy(cares);
        ageBands = copy(ageBands);
        documents = copy(documents);
        bookings = copy(bookings);
        days = copy(days);
        if ((from == null) != (until == null)) {
            throw new IllegalArgumentException("a time of day has a beginning and an end");
        }
        if (waitingFrom != null && waitingFrom < 0 || waitingUpTo != null && waitingUpTo < 0) {
            throw new IllegalArgumentException("a line has no less than nobody in it");
        }
        if (waitingFrom != null && waitingUpTo != null && waitingFrom > waitingUpTo) {
            throw new IllegalArgumentException(
                    "a line cannot be longer than " + waitingFrom + " and shorter than " + waitingUpTo);
        }
    }

    /** Whether everything asked holds of {@code facts}. */
    boolean hold(TriageFacts facts) {
        return isFor(facts.party(), facts.means(), facts.complexity(), facts.speciality())
                && isFor(facts.ageBand(), facts.booking())
                && among(cares, facts.care())
                && among(documents, facts.document())
                && isOn(facts.at().getDayOfWeek())
                && isAt(facts.at().toLocalTime())
                && isInLine(facts.waiting());
    }

    /** Whether it is content with a service of these. */
    public boolean isFor(Party party, Means mean, Complexity complexity, boolean special) {
        return among(parties, party)
                && among(means, mean)
                && among(complexities, complexity)
                && (speciality == null || speciality == special);
    }

    /** Whether it is content with somebody of that age, {@code null} where unknown, and that standing to an appointment. */
    public boolean isFor(@Nullable AgeBand age, Booking booking) {
        return (ageBands.isEmpty() || age != null && ageBands.contains(age)) && among(bookings, booking);
    }

    /** Whether it is content with that day. */
    public boolean isOn(DayOfWeek day) {
        return among(days, day);
    }

    /** Whether it is content with that time of day. */
    public boolean isAt(LocalTime time) {
        if (from == null || until == null) {
            return true;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** Whether it is content with a line of that many. */
    public boolean isInLine(long waiting) {
        return (waitingFrom == null || waiting >= waitingFrom) && (waitingUpTo == null || waiting <= waitingUpTo);
    }

    /** Whether the length of the line matters to it. */
    public boolean asksLine() {
        return waitingFrom != null || waitingUpTo != null;
    }

    private static <T> boolean among(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static <T> Set<T> copy(@Nullable Set<T> set) {
        return set == null ? Set.of() : Set.copyOf(set);
    }
}
