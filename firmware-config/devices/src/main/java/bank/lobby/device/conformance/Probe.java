package bank.lobby.device.conformance;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.SerialSettings;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Predicate;

/** One conversation in raw bytes, without the driver that would hide what the device really said. */
final class Probe implements AutoCloseable {

    /** What came back, and when it was complete. */
    record Reply(byte[] bytes, Duration took, boolean complete) {

        String hex() {
            return bytes.length == 0
                    ? "no answer"
                    : HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
        }
    }

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(5);

    private final SerialLink link;

    Probe(String port, SerialSettings line) throws LinkException {
        this.link = LinkOpener.of(port, line).open();
    }

    /** Sends, and listens until what came is complete or the time is over. */
    Reply ask(byte[] request, Predicate<byte[]> complete, Duration limit) throws LinkException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        byte[] buffer = new byte[256];
        long started = System.nanoTime();
        link.write(request, WRITE_LIMIT);
        while (true) {
            heard.write(buffer, 0, link.read(buffer));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            boolean done = complete.test(heard.toByteArray());
            if (done || took.compareTo(limit) > 0) {
                return new Reply(heard.toByteArray(), took, done);
            }
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
