package bank.lobby.server.triage.desk;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.TriageFacts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a plan is tried on.
 *
 * @param service code of the service chosen
 * @param tier code of the tier
 * @param care code of the care, {@code none} for none
 * @param ageBand by a document, {@code null} where unknown
 * @param document kind shown, {@code none} for none
 * @param booking standing to an appointment
 * @param day of the week
 * @param time of day at the branch
 * @param waiting how many wait for the service
 */
record TrialCustomer(
        String service,
        String tier,
        String care,
        @Nullable AgeBand ageBand,
        String document,
        Booking booking,
        DayOfWeek day,
        LocalTime time,
        int waiting) {

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

    /** @throws IllegalArgumentException when fewer than nobody wait */
    TrialCustomer {
        requireNonNull(service, "service");
        requireNonNull(tier, "tier");
        requireNonNull(care, "care");
        requireNonNull(document, "document");
        requireNonNull(booking, "booking");
        requireNonNull(day, "day");
        requireNonNull(time, "time");
        if (waiting < 0) {
            throw new IllegalArgumentException("waiting must be 0 or more, was " + waiting);
        }
    }

    /** @throws Refusal 404 {@code unknown-service} */
    TriageFacts facts(PlanVocabulary vocabulary) {
        MenuService chosen = vocabulary.services().stream()
                .filter(each -> each.code().equals(service))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("unknown-service", "This branch does not offer that service"));
        LocalDate date = SOME_DAY.with(TemporalAdjusters.nextOrSame(day));
        return TriageFacts.of(chosen, LocalDateTime.of(date, time), waiting)
                .withTier(tier)
                .with(care, ageBand, document, booking);
    }
}
