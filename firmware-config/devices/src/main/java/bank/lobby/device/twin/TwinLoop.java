package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one twin: waits for the product, feeds its bytes to the device, waits again. One connection at a time,
 * as a cable has. Thread-safe.
 */
public final class TwinLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TwinLoop.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final TwinPort port;
    private final TwinDevice device;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final LineFaults faults;
    private final LineFaults.Line line = new Line();
    private volatile @Nullable FaultyWire wire;

    public TwinLoop(String name, TwinPort port, TwinDevice device) {
        this(name, port, device, new LineFaults());
    }

    /** As a twin that has faults already, or is given other cables during its life. */
    TwinLoop(String name, TwinPort port, TwinDevice device, LineFaults faults) {
        this.port = port;
        this.device = device;
        this.faults = faults;
        faults.attach(line);
        this.thread = Thread.ofPlatform().daemon().name("twin-" + name).unstarted(this::run);
        this.thread.start();
    }

    /** Where the product finds it. */
    String address() {
        return port.address();
    }

    /** What is wrong with the line. */
    public LineFaults faults() {
        return faults;
    }

    /** Pulls the plug: the product's link breaks now; it may connect again. */
    public void hangUp() {
        SerialLink open = wire;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the thread and the port; waits at most two seconds for the thread. */
    @Override
    public void close() {
        closed.countDown();
        faults.detach(line);
        port.close();
        hangUp();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (FaultyWire open = new FaultyWire(port.accept(), faults)) {
                wire = open;
                // Somebody may have come in at the moment the line was cut.
                if (!faults.away()) {
                    serve(open);
                }
            } catch (LinkUnavailableException nobody) {
                pause();
            } catch (LinkLostException hungUp) {
                device.disconnected();
            } catch (RuntimeException defect) {
                LOG.error("the twin {} failed; it waits for the next connection", thread.getName(), defect);
                device.disconnected();
            } finally {
                wire = null;
            }
        }
    }

    private void serve(SerialLink open) throws LinkLostException {
        device.connected(open);
        byte[] buffer = new byte[512];
        while (closed.getCount() > 0) {
            int count = open.read(buffer);
            for (int i = 0; i < count; i++) {
                device.receive(buffer[i]);
            }
            if (count == 0) {
                device.silence();
            }
        }
        device.disconnected();
    }

    private void pause() {
        try {
            closed.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            closed.countDown();
        }
    }

    private final class Line implements LineFaults.Line {

        @Override
        public void vanish() {
            port.vanish();
            hangUp();
        }

        @Override
        public void comeBack() {
            port.comeBack();
        }

        @Override
        public void say(byte[] bytes) {
            FaultyWire open = wire;
            if (open != null) {
                open.say(bytes);
            }
        }
    }
}
