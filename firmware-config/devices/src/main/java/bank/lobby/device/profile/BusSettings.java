package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How signs share one RS-485 line. A sign without this section has no address and must be alone on its port.
 *
 * @param echo what comes back of what was sent
 * @param gap silence between one exchange and the next, 1 ms to 1 s; absent: 3.5 characters, and no less than 1.75 ms
 */
public record BusSettings(EchoMode echo, @Nullable Duration gap) {

    /** Source: Modbus over serial line V1.02, 2.5.1.1: 1.75 ms from 19200 baud up. */
    private static final Duration SHORTEST_GAP = Duration.ofNanos(1_750_000);

    private static final Duration LONGEST_GAP = Duration.ofSeconds(1);

    public BusSettings {
        requireNonNull(echo, "echo");
        if (gap != null && (gap.compareTo(Duration.ofMillis(1)) < 0 || gap.compareTo(LONGEST_GAP) > 0)) {
            throw new IllegalArgumentException("gap must be 1ms to 1s");
        }
    }

    /** The silence these settings ask for on a line of this speed. */
    public Duration gap(SerialSettings serial) {
        if (gap != null) {
            return gap;
        }
        Duration spelled = serial.timeOnLine(7).dividedBy(2);
        return spelled.compareTo(SHORTEST_GAP) > 0 ? spelled : SHORTEST_GAP;
    }
}
