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
        @Between(lowest = "1200", highest = "921600") int baud,
        @Between(lowest = "7", highest = "8") int dataBits,
        Parity parity,
        @Between(lowest = "1", highest = "2") int stopBits,
        FlowControl flow,
        @Between(lowest = "10ms", highest = "30s") Duration replyTimeout) {

    public SerialSettings {
        requireNonNull(parity, "parity");
        requireNonNull(flow, "flow");
        requireNonNull(replyTimeout, "replyTimeout");
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
}
