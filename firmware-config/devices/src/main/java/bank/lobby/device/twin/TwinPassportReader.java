package bank.lobby.device.twin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A travel document reader that is not there: it sends what such a reader sends when a page is drawn through. It is asked nothing and
 * answers nothing. Written from the makers' texts on its own. Thread-safe.
 */
public final class TwinPassportReader implements AutoCloseable {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    /** How the lines go out. */
    public enum Manner {
        /** Each with 0D. */
        LINES,
        /** Between 02 and 03, 0D between them. */
        MARKED,
        /** The block of the 3M RTE6701: three lines always, filled up with underscores, XOR of all behind 01 at the end. */
        BLOCK
    }

    private final TwinCable cable;
    private final Manner manner;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable SerialLink wire;

    public TwinPassportReader(Supplier<TwinPort> port, Manner manner) {
        this.manner = manner;
        this.cable = new TwinCable("passport-reader", port, new Listener());
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

    /**
     * Draws a page through.
     *
     * @param lines its machine-readable lines, two or three
     * @return false when nobody is connected to hear it
     */
    public boolean draw(List<String> lines) {
        return send(
                switch (manner) {
                    case LINES -> (String.join("\r", lines) + "\r").getBytes(US_ASCII);
                    case MARKED -> ("\2" + String.join("\r", lines) + "\3").getBytes(US_ASCII);
                    case BLOCK -> block(lines);
                });
    }

    /** Sends any bytes: half a page, noise. False when nobody is connected. */
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

    /** Adds a listener that is called when the product comes or goes; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        cable.close();
    }

    private static byte[] block(List<String> lines) {
        int width = lines.size() == 3 ? 30 : 44;
        StringBuilder content = new StringBuilder("OU\u00020");
        content.repeat('\r', 3 - lines.size());
        for (String line : lines) {
            content.append(line).repeat('_', Math.max(0, width - line.length())).append('\r');
        }
        byte[] text = content.append('\3').toString().getBytes(US_ASCII);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int size = text.length + 3;
        block.write(size);
        block.write(size >> 8);
        block.writeBytes(text);
        int parity = 0;
        for (byte each : block.toByteArray()) {
            parity ^= each;
        }
        block.write(parity);
        byte[] behindStart = block.toByteArray();
        byte[] whole = new byte[behindStart.length + 1];
        whole[0] = 1;
        System.arraycopy(behindStart, 0, whole, 1, behindStart.length);
        return whole;
    }

    private final class Listener implements TwinDevice {

        @Override
        public void connected(SerialLink open) {
            wire = open;
            listeners.forEach(Runnable::run);
        }

        @Override
        public void receive(byte value) {}

        @Override
        public void disconnected() {
            wire = null;
            listeners.forEach(Runnable::run);
        }
    }
}
