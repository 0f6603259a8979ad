package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a walk-in at the moment of triage. A kiosk knows all of it but the tier.
 *
 * @param service code of the service the customer chose
 * @param party for whom its business is done
 * @param means cash or not
 * @param complexity how much work
 * @param speciality whether it is the branch's own speciality
 * @param tier code of the customer's tier; {@link #ORDINARY} where nobody is identified
 * @param care code of the special care the customer is given; {@link #NONE} for none
 * @param ageBand as read from a document; {@code null} while it is unknown
 * @param document kind of document shown, as in a sealed number; {@link #NONE} for none
 * @param booking how the customer stands to an appointment
 * @param at local time at the branch
 * @param waiting how many wait for that service already
 * @param promiseMinutes what that service promises where no rule says another
 */
public record TriageFacts(
        String service,
        Party party,
        Means means,
        Complexity complexity,
        boolean speciality,
        String tier,
        String care,
        @Nullable AgeBand ageBand,
        String document,
        Booking booking,
        LocalDateTime at,
        int waiting,
        int promiseMinutes) {

    /** The tier of everyone of whom nothing better is known. */
    public static final String ORDINARY = "ordinary";

    /** No care, no document. */
    public static final String NONE = "none";

    public TriageFacts {
        requireNonNull(service, "service");
        requireNonNull(party, "party");
        requireNonNull(means, "means");
        requireNonNull(complexity, "complexity");
        requireNonNull(tier, "tier");
        requireNonNull(care, "care");
        requireNonNull(document, "document");
        requireNonNull(booking, "booking");
        requireNonNull(at, "at");
    }

    /** Somebody of whom nothing is known but what they came for and when. */
    public static TriageFacts of(MenuService service, LocalDateTime at, int waiting) {
        return new TriageFacts(
                service.code(),
                service.party(),
                service.means(),
                service.complexity(),
                service.speciality(),
                ORDINARY,
                NONE,
                null,
                NONE,
                Booking.NONE,
                at,
                waiting,
                service.promise());
    }

    /** The same customer with {@code tier}. */
    public TriageFacts withTier(String known) {
        return new TriageFacts(
                service,
                party,
                means,
                complexity,
                speciality,
                known,
                care,
                ageBand,
                document,
                booking,
                at,
                waiting,
                promiseMinutes);
    }

    /** The same customer, of whom this is known too. */
    public TriageFacts with(String given, @Nullable AgeBand age, String shown, Booking booked) {
        return new TriageFacts(
                service,
                party,
                means,
                complexity,
                speciality,
                tier,
                given,
                age,
                shown,
                booked,
                at,
                waiting,
                promiseMinutes);
    }
}
