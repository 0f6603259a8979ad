package bank.lobby.server.appointment;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branch;
import bank.lobby.wire.triage.Booking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a branch takes appointments.
 *
 * @param earlyMinutes so long before the time booked a customer counts as having come for it; who comes earlier comes back
 *     or is served as a walk-in; 0 to 240
 * @param lateMinutes so long after it they still do; who comes later is served as a walk-in; 0 to 240
 * @param daysAhead how many days ahead can be booked, 0 for today only, up to 365
 * @param offers what can be booked when; may be empty
 */
public record AppointmentRule(int earlyMinutes, int lateMinutes, int daysAhead, List<Offer> offers) {

    /** Of a branch that never said: no slots. Chosen: half an hour early, a quarter late, a fortnight ahead. */
    static final AppointmentRule NONE = new AppointmentRule(30, 15, 14, List.of());

    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_DAYS = 365;

    /** @throws IllegalArgumentException when a number is out of its bounds */
    public AppointmentRule {
        offers = List.copyOf(requireNonNull(offers, "offers"));
        within("earlyMinutes", earlyMinutes, LONGEST_MINUTES);
        within("lateMinutes", lateMinutes, LONGEST_MINUTES);
        within("daysAhead", daysAhead, MOST_DAYS);
    }

    /**
     * How a customer stands to an appointment.
     *
     * @param at the time booked
     * @param kept whether staff honour it however late
     */
    Booking booking(Instant at, boolean kept, Instant now) {
        if (now.isBefore(from(at))) {
            return Booking.EARLY;
        }
        return kept || !now.isAfter(until(at)) ? Booking.ON_TIME : Booking.LATE;
    }

    /** First moment at which an appointment at {@code at} counts. */
    Instant from(Instant at) {
        return at.minus(Duration.ofMinutes(earlyMinutes));
    }

    /** Last moment at which it does. */
    Instant until(Instant at) {
        return at.plus(Duration.ofMinutes(lateMinutes));
    }

    /**
     * The slots of {@code service} on one business day of {@code branch}, by time; may be empty. What an offer over midnight
     * has on either side of the hour at which the day rolls is of two business days.
     */
    List<Offer.Slot> slots(Branch branch, String service, LocalDate day) {
        return offers.stream()
                .filter(offer -> offer.service().equals(service))
                .flatMap(offer -> Stream.of(day.minusDays(1), day, day.plusDays(1))
                        .flatMap(date -> offer.on(date, branch.zone()).stream()))
                .filter(slot -> branch.businessDay(slot.at()).equals(day))
                .sorted(Comparator.comparing(Offer.Slot::at))
                .toList();
    }

    private static void within(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + " is 0 to " + most + ", not " + value);
        }
    }
}
