package bank.lobby.device.link;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A port by script: it is there or not, refuses or opens, hangs up, and counts what is asked of it. */
final class FakePort implements LinkOpener {

    final AtomicInteger attempts = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    final BlockingQueue<byte[]> incoming = new LinkedBlockingQueue<>();
    volatile String refusal = "";
    volatile String presence = "";
    volatile Duration longestPause = Duration.ofDays(1);
    volatile boolean hungUp;

    @Override
    public SerialLink open() throws LinkUnavailableException {
        attempts.incrementAndGet();
        if (!refusal.isEmpty()) {
            throw new LinkUnavailableException(refusal);
        }
        return new FakeLink();
    }

    @Override
    public String presence() {
        looks.incrementAndGet();
        return presence;
    }

    @Override
    public Duration longestPause() {
        return longestPause;
    }

    private final class FakeLink implements SerialLink {

        private volatile boolean closed;

        @Override
        public int read(byte[] buffer) throws LinkLostException {
            try {
                byte[] some = incoming.poll(5, TimeUnit.MILLISECONDS);
                if (closed || hungUp) {
                    throw new LinkLostException("the device went away");
                }
                if (some == null) {
                    return 0;
                }
                System.arraycopy(some, 0, buffer, 0, some.length);
                return some.length;
            } catch (InterruptedException interrupted) {
                throw new LinkLostException("interrupted");
            }
        }

        @Override
        public void write(byte[] bytes, Duration deadline) {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
