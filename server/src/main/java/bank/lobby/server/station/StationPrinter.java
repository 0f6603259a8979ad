package bank.lobby.server.station;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a kiosk's printer is, as lobby managers see it; also the body of its event.
 *
 * @param station whose printer
 * @param name what staff call the station
 * @param problem why it cannot print, as a slug; absent when nothing is known against it
 * @param since server time at which {@code problem} last changed
 * @param paperLow whether the roll is nearly used up
 * @param ticketsLeft about how many slips are left; absent where the kiosk does not say
 */
public record StationPrinter(
        UUID station,
        String name,
        @Nullable String problem,
        Instant since,
        boolean paperLow,
        @Nullable Integer ticketsLeft) {

    /** Type of the branch's event that says a printer is not as it was. */
    public static final String EVENT = "PRINTER_CHANGED";

    public StationPrinter {
        requireNonNull(station, "station");
        requireNonNull(name, "name");
        requireNonNull(since, "since");
    }
}
