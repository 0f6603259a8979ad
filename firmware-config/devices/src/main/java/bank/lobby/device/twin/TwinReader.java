package bank.lobby.device.twin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stripe reader that is not there: it sends what a reader of the plain shape sends when a card is pulled through. It is asked nothing
 * and answers nothing. Thread-safe.
 */
public final class TwinReader implements AutoCloseable {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable SerialLink wire;

    /** @param port where the product connects; asked for again after {@link #unplug} and {@link #plugIn} */
    public TwinReader(Supplier<TwinPort> port) {
        this.cable = new TwinCable("reader", port, new Listener());
    }

    public String address() {
        return cable.address();
    }

    /** What is wrong with its line. */
    public LineFaults faults() {
        return cable.faults();
    }

    /** Whether the product is connected. */
    public boolean connected() {
        return wire != null;
    }

    public boolean plugged() {
        return cable.plugged();
    }

    /**
     * Pulls a card through: the tracks, then 0D.
     *
     * @param tracks with their sentinels, as a reader sends them; {@code ;6222...=2912...?}
     * @return false when nobody is connected to hear it
     */
    public boolean swipe(String tracks) {
        return send((tracks + "\r").getBytes(ISO_8859_1));
    }

    /** Sends any bytes: half a swipe, noise. False when nobody is connected. */
    public boolean send(byte[] bytes) {
        SerialLink open = wire;
        if (open == null) {
            return false;
        }
        try {
            open.write(bytes, WRITE_LIMIT);
            return true;
        } catch (LinkLostException | LinkTimeoutException gone) {
            return false;
        }
    }

    /** Adds a listener that is called when the product comes, goes, or the cable is moved; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void unplug() {
        cable.unplug();
        changed();
    }

    public void plugIn() {
        cable.plugIn();
        changed();
    }

    @Override
    public void close() {
        cable.close();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private final class Listener implements TwinDevice {

        @Override
        public void connected(SerialLink open) {
            wire = open;
            changed();
        }

        @Override
        public void receive(byte value) {}

        @Override
        public void disconnected() {
            wire = null;
            changed();
        }
    }
}
