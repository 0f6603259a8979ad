package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reader for identity cards that is not there: cards are laid on it and lifted, and it answers find, select and read as a module does. As
 * most modules it does not find a card again that was read and not lifted. Thread-safe.
 */
public final class TwinIdReader implements AutoCloseable {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    private final TwinCable cable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final IdModule module = new IdModule();
    private boolean mute;
    private int deafTo;
    private int garbled;
    private volatile @Nullable SerialLink wire;

    public TwinIdReader(Supplier<TwinPort> port) {
        this.cable = new TwinCable("id-reader", port, new Line());
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

    /** Lays a card on it, in place of any that lies there. */
    public synchronized void lay(TwinIdCard card) {
        module.lay(card);
    }

    /**
     * Lays a card on it as a customer does: it is taken back once it was read, or when nothing happens.
     *
     * @return false when nobody is connected to look for it
     */
    public boolean show(TwinIdCard card) {
        synchronized (this) {
            module.show(card);
        }
        return connected();
    }

    public synchronized void lift() {
        module.lift();
    }

    /** Whether the card that lies there was read through. */
    public synchronized boolean wasRead() {
        return module.wasRead();
    }

    /** How often the product has looked for a card. */
    public synchronized int looks() {
        return module.looks();
    }

    /** Makes it find a card again that was read and still lies there. */
    public synchronized void findsAgain(boolean again) {
        module.findsAgain = again;
    }

    /** @param status 90 well, 60 failed its self-test, 66 not authorised */
    public synchronized void health(int status) {
        module.health = status;
    }

    /**
     * Makes it refuse the next cards or reads.
     *
     * @param status 31, 32, 33, 40 for the select; 41, 47 for the read
     */
    public synchronized void refuse(int status, int times) {
        module.refusal = status;
        module.refusals = times;
    }

    /** Makes it take the next requests for damaged ones: it answers 10. */
    public synchronized void mishear(int times) {
        deafTo = times;
    }

    /** Damages the check byte of its next answers to read. */
    public synchronized void garble(int times) {
        garbled = times;
    }

    /** Makes it say nothing at all, as a module that hangs. */
    public synchronized void mute(boolean silent) {
        mute = silent;
    }

    /** Adds a listener that is called when the product comes or goes; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        cable.close();
    }

    private synchronized byte @Nullable [] reply(byte[] request, boolean intact) {
        if (mute) {
            return null;
        }
        if (!intact || deafTo > 0) {
            deafTo = Math.max(0, deafTo - 1);
            return framed(new byte[] {0, 0, 0x10});
        }
        byte[] reply = framed(module.answer(request[0] & 0xFF, request[1] & 0xFF));
        if (garbled > 0 && reply.length > 1000) {
            garbled--;
            reply[reply.length - 1] ^= 0x55;
        }
        return reply;
    }

    private static byte[] framed(byte[] content) {
        byte[] frame = new byte[content.length + 8];
        byte[] lead = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
        System.arraycopy(lead, 0, frame, 0, 5);
        frame[5] = (byte) (content.length + 1 >> 8);
        frame[6] = (byte) (content.length + 1);
        System.arraycopy(content, 0, frame, 7, content.length);
        frame[frame.length - 1] = parity(frame, 5, frame.length - 1);
        return frame;
    }

    private static byte parity(byte[] bytes, int from, int end) {
        int parity = 0;
        for (int i = from; i < end; i++) {
            parity ^= bytes[i];
        }
        return (byte) parity;
    }

    /** The line's thread: requests are ten bytes, told by their lead. */
    private final class Line implements TwinDevice {

        private static final int REQUEST = 10;

        private final byte[] window = new byte[REQUEST];

        @Override
        public void connected(SerialLink open) {
            wire = open;
            Arrays.fill(window, (byte) 0);
            listeners.forEach(Runnable::run);
        }

        @Override
        public void disconnected() {
            wire = null;
            listeners.forEach(Runnable::run);
        }

        @Override
        public void receive(byte value) {
            System.arraycopy(window, 1, window, 0, REQUEST - 1);
            window[REQUEST - 1] = value;
            boolean request = window[0] == (byte) 0xAA
                    && window[1] == (byte) 0xAA
                    && window[2] == (byte) 0xAA
                    && window[3] == (byte) 0x96
                    && window[4] == 0x69;
            if (request) {
                boolean intact = parity(window, 5, REQUEST) == 0 && window[5] == 0 && window[6] == 3;
                byte[] reply = reply(new byte[] {window[7], window[8]}, intact);
                if (reply != null) {
                    say(reply);
                }
            }
        }

        private void say(byte[] reply) {
            SerialLink open = wire;
            if (open == null) {
                return;
            }
            try {
                open.write(reply, WRITE_LIMIT);
            } catch (LinkLostException | LinkTimeoutException gone) {
                // The product hung up before it heard the answer; it will ask again.
            }
        }
    }
}
