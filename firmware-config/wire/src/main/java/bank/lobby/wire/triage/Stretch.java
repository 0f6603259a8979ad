package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One stretch of a day, at the branch's own clock.
 *
 * @param from first moment
 * @param until end, itself not included; at or before {@code from} it is on the next day, so 00:00 to 00:00 is a whole day
 */
public record Stretch(LocalTime from, LocalTime until) {

    public Stretch {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    /** Its beginning on {@code day}; a time that the clocks skip that day is the moment they are put forward to. */
    public Instant begins(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** Its end when it begins on {@code day}. */
    public Instant ends(LocalDate day, ZoneId zone) {
        return (until.isAfter(from) ? day : day.plusDays(1))
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }
}
