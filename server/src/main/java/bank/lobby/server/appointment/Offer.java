package bank.lobby.server.appointment;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Times at which a service can be booked: one after the other from {@code first} to {@code last}.
 *
 * @param service code of the service
 * @param days of the week, in order
 * @param first local time at the branch of the day's first slot
 * @param last local time by which the last slot has ended; at or before {@code first} means over midnight
 * @param minutes how long one is, real time: on the night the clocks change there are fewer or more of them
 * @param places how many customers can be booked for each
 */
public record Offer(String service, Set<DayOfWeek> days, LocalTime first, LocalTime last, int minutes, int places) {

    private static final int LONGEST_MINUTES = 480;
    private static final int MOST_PLACES = 99;

    /** @throws IllegalArgumentException when a slot would be of no use */
    public Offer {
        requireNonNull(service, "service");
        days = Collections.unmodifiableSet(new TreeSet<>(requireNonNull(days, "days")));
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("a slot has 1 to " + LONGEST_MINUTES + " minutes, not " + minutes);
        }
        if (places < 1 || places > MOST_PLACES) {
            throw new IllegalArgumentException("a slot has 1 to " + MOST_PLACES + " places, not " + places);
        }
    }

    /**
     * The slots of one day at the branch, by time; none on another day of the week.
     *
     * @param date by the calendar
     */
    List<Slot> on(LocalDate date, ZoneId zone) {
        List<Slot> slots = new ArrayList<>();
        if (days.contains(date.getDayOfWeek())) {
            Duration length = Duration.ofMinutes(minutes);
            LocalDate endDate = last.isAfter(first) ? date : date.plusDays(1);
            Instant end = endDate.atTime(last).atZone(zone).toInstant();
            Instant at = date.atTime(first).atZone(zone).toInstant();
            while (!at.plus(length).isAfter(end)) {
                slots.add(new Slot(service, at, minutes, places));
                at = at.plus(length);
            }
        }
        return slots;
    }

    /** One time that can be booked. */
    record Slot(String service, Instant at, int minutes, int places) {}
}
