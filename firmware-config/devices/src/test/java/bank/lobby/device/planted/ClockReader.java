package bank.lobby.device.planted;

import java.time.Instant;

/** A planted fault: a rule that lets this pass is worth nothing. Its package is not null-marked, on purpose. */
public final class ClockReader {

    private ClockReader() {}

    public static long now() {
        return Instant.now().toEpochMilli() - System.currentTimeMillis();
    }
}
