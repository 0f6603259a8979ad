package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The line settings of one model. A TCP link ignores all but the reply time.
 *
 * @param baud bits per second, 1200 to 921600
 * @param dataBits 7 or 8
 * @param stopBits 1 or 2
 * @param replyTimeout how long the device may take to begin an answer, 10 ms to 30 s
 */
public record SerialSettings(
        int baud, int dataBits, Parity parity, int stopBits, FlowControl flow, Duration replyTimeout) {

    private static final Duration SHORTEST_REPLY = Duration.ofMillis(10);
    private static final Duration LONGEST_REPLY = Duration.ofSeconds(30);

    public SerialSettings {
        requireNonNull(parity, "parity");
        requireNonNull(flow, "flow");
        requireNonNull(replyTimeout, "replyTimeout");
        require(baud >= 1200 && baud <= 921_600, "baud must be 1200 to 921600");
        require(dataBits == 7 || dataBits == 8, "data-bits must be 7 or 8");
        require(stopBits == 1 || stopBits == 2, "stop-bits must be 1 or 2");
        require(
                replyTimeout.compareTo(SHORTEST_REPLY) >= 0 && replyTimeout.compareTo(LONGEST_REPLY) <= 0,
                "reply-timeout must be 10ms to 30s");
    }

    /** Eight data bits, no parity, one stop bit, no flow control: what most devices leave the factory with. */
    public static SerialSettings plain(int baud, Duration replyTimeout) {
        return new SerialSettings(baud, 8, Parity.NONE, 1, FlowControl.NONE, replyTimeout);
    }

    /** The time {@code bytes} spend on the line; start, parity and stop bits counted. */
    public Duration timeOnLine(int bytes) {
        long bits = (long) bytes * (1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits);
        return Duration.ofNanos(bits * 1_000_000_000L / baud);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
