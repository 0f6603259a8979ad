package bank.lobby.server.triage.analysis;

import bank.lobby.server.triage.rule.NamedCode;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every customer a branch can have, as far as some rules can tell them apart: nine dimensions of few values each. A day
 * and a line fall into the stretches between the times and lengths that the rules name. In every dimension the plainest
 * value is first, so that an example is somebody ordinary who comes on a Monday at ten.
 */
final class PlanSpace {

    private static final LocalTime TEN = LocalTime.of(10, 0);
    /** Some Monday; only the day of the week matters. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private final List<MenuService> services;
    private final List<String> tiers;
    private final List<String> cares;
    private final List<String> documents;
    private final List<@Nullable AgeBand> ages = ages();
    private final List<LocalTime> times;
    private final List<Integer> lines;

    /** @param rules all whose times and lines matter */
    PlanSpace(PlanVocabulary vocabulary, List<TriageRule> rules) {
        services = vocabulary.services();
        tiers = codes(Stream.empty(), vocabulary.tiers());
        cares = codes(Stream.of(TriageFacts.NONE), vocabulary.cares());
        documents = codes(Stream.of(TriageFacts.NONE), vocabulary.documents());
        times = times(rules);
        lines = lines(rules);
    }

    /** Those of its customers whom {@code rule} matches; may be nobody, where it names what the branch has not. */
    Box box(TriageRule rule) {
        TriageConditions when = rule.conditions();
        return new Box(
                side(
                        services,
                        service -> (rule.services().isEmpty() || rule.services().contains(service.code()))
                                && when.isFor(
                                        service.party(), service.means(), service.complexity(), service.speciality())),
                side(tiers, tier -> rule.tiers().isEmpty() || rule.tiers().contains(tier)),
                side(cares, care -> when.cares().isEmpty() || when.cares().contains(care)),
                side(
                        ages,
                        age -> when.ageBands().isEmpty()
                                || age != null && when.ageBands().contains(age)),
                side(
                        documents,
                        document ->
                                when.documents().isEmpty() || when.documents().contains(document)),
                side(
                        List.of(Booking.values()),
                        booking -> when.bookings().isEmpty() || when.bookings().contains(booking)),
                side(List.of(DayOfWeek.values()), when::isOn),
                side(times, when::isAt),
                side(lines, waiting -> when.isInLine(waiting)));
    }

    /** {@code box} without those who come for {@code service}. */
    Box without(Box box, String service) {
        BitSet others = (BitSet) box.side(0).clone();
        for (int i = 0; i < services.size(); i++) {
            if (services.get(i).code().equals(service)) {
                others.clear(i);
            }
        }
        return box.with(0, others);
    }

    /** The customer of these values, one a dimension. */
    TriageFacts customer(int[] values) {
        LocalDate day = MONDAY.plusDays(values[6]);
        return TriageFacts.of(
                        services.get(values[0]), LocalDateTime.of(day, times.get(values[7])), lines.get(values[8]))
                .withTier(tiers.get(values[1]))
                .with(cares.get(values[2]), ages.get(values[3]), documents.get(values[4]), Booking.values()[values[5]]);
    }

    private static <T extends @Nullable Object> BitSet side(List<T> values, Predicate<T> content) {
        BitSet side = new BitSet(values.size());
        IntStream.range(0, values.size())
                .filter(i -> content.test(values.get(i)))
                .forEach(side::set);
        return side;
    }

    private static List<String> codes(Stream<String> first, List<NamedCode> named) {
        return Stream.concat(first, named.stream().map(NamedCode::code)).toList();
    }

    /** Unknown first, then grown up, as most are. */
    private static List<@Nullable AgeBand> ages() {
        List<@Nullable AgeBand> ages = new ArrayList<>();
        ages.add(null);
        ages.add(AgeBand.ADULT);
        Stream.of(AgeBand.values()).filter(age -> age != AgeBand.ADULT).forEach(ages::add);
        return ages;
    }

    /** One moment of each stretch of the day, as near to ten o'clock as it goes, the nearest first. */
    private static List<LocalTime> times(List<TriageRule> rules) {
        List<LocalTime> starts = Stream.concat(Stream.of(LocalTime.MIDNIGHT), ends(rules))
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> moment(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : null))
                .sorted(Comparator.comparingLong(time -> Math.abs(time.toNanoOfDay() - TEN.toNanoOfDay())))
                .toList();
    }

    /** @param end the first moment after it; {@code null} for the end of the day */
    private static LocalTime moment(LocalTime start, @Nullable LocalTime end) {
        if (end != null && !end.isAfter(TEN)) {
            LocalTime minuteBefore = end.minusMinutes(1);
            return minuteBefore.isBefore(start) || minuteBefore.isAfter(end) ? start : minuteBefore;
        }
        return start.isAfter(TEN) ? start : TEN;
    }

    private static Stream<LocalTime> ends(List<TriageRule> rules) {
        return both(rules, TriageConditions::from, TriageConditions::until);
    }

    /** The shortest line of each stretch, shortest first. */
    private static List<Integer> lines(List<TriageRule> rules) {
        Stream<Integer> starts = both(
                rules,
                TriageConditions::waitingFrom,
                when -> when.waitingUpTo() == null ? null : Integer.valueOf(when.waitingUpTo() + 1));
        return Stream.concat(Stream.of(0), starts).distinct().sorted().toList();
    }

    private static <T> Stream<T> both(
            List<TriageRule> rules,
            Function<TriageConditions, @Nullable T> one,
            Function<TriageConditions, @Nullable T> other) {
        return rules.stream()
                .map(TriageRule::conditions)
                .flatMap(when ->
                        Stream.concat(Stream.ofNullable(one.apply(when)), Stream.ofNullable(other.apply(when))));
    }
}
