package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.ByteTemplate;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of keypads that are not there, one at every address of a profile. Keys are pressed from code; a keypad that is
 * polled keeps its key until it is asked. Hears acknowledgements and prompts. Thread-safe.
 */
public final class TwinKeypad implements AutoCloseable {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);

    /** Bytes of the longest thing the host can say. */
    private static final int LONGEST = 128;

    /** What stands for the counter where there is one keypad without an address. */
    private static final int ONLY = 1;

    private final KeypadProfile profile;
    private final TwinKeyFrames frames;
    private final Map<Integer, Integer> addresses = new HashMap<>();
    private final Map<Integer, KeyAction> waiting = new ConcurrentHashMap<>();
    private final Set<Integer> absent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> prompted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TwinCable cable;
    private volatile @Nullable SerialLink wire;

    /** @param port where the product connects; asked for again after {@link #unplug} and {@link #plugIn} */
    public TwinKeypad(KeypadProfile profile, Supplier<TwinPort> port) {
        this.profile = profile;
        this.frames = new TwinKeyFrames(profile, (byte) 0x02);
        if (profile.address() != null) {
            profile.address().counterByAddress().forEach((address, counter) -> addresses.put(counter, address));
        }
        this.cable = new TwinCable("keypad", port, new Bus());
    }

    /** Where the product connects. */
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
     * Presses a key of the keypad at a counter; without addresses there is one keypad and the counter does not matter.
     *
     * @return false when nobody is connected to hear it
     * @throws IllegalArgumentException when there is no such key or no keypad at that counter
     */
    public boolean press(int counter, KeyAction action) {
        byte[] frame = frames.key(addressOf(counter), action, 0);
        if (profile.poll() != null) {
            waiting.put(place(counter), action);
            return connected();
        }
        return send(frame);
    }

    /** Sends any bytes: half a frame, noise. False when nobody is connected. */
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

    /** Whether the customer at a counter is being asked: the lamp is lit. */
    public boolean prompted(int counter) {
        return prompted.contains(place(counter));
    }

    /** How many acknowledgements were heard. */
    public int acknowledged() {
        return acknowledged.get();
    }

    /** Takes the keypad of a counter off the line, or puts it back. */
    public void absent(int counter, boolean away) {
        if (away) {
            absent.add(counter);
        } else {
            absent.remove(counter);
        }
    }

    /** Adds a listener that is called when something shows: a lamp, a connection; it must return at once. */
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

    private int place(int counter) {
        return addresses.isEmpty() ? ONLY : counter;
    }

    private @Nullable Integer addressOf(int counter) {
        if (profile.address() == null) {
            return null;
        }
        Integer address = addresses.get(counter);
        if (address == null) {
            throw new IllegalArgumentException("there is no keypad at counter " + counter);
        }
        return address;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The line's thread: knows what the host may say to whom, and looks for it at the end of what it has said. */
    private final class Bus implements TwinDevice {

        private final byte[] heard = new byte[LONGEST];
        private int length;

        @Override
        public void connected(SerialLink open) {
            length = 0;
            wire = open;
            changed();
        }

        @Override
        public void disconnected() {
            wire = null;
            prompted.clear();
            changed();
        }

        @Override
        public void receive(byte value) {
            if (length == LONGEST) {
                System.arraycopy(heard, 1, heard, 0, --length);
            }
            heard[length++] = value;
            if (profile.poll() != null) {
                onHeard(profile.poll().send(), (counter, address) -> answer(counter));
            }
            if (profile.ack() != null) {
                onHeard(profile.ack(), (counter, address) -> acknowledged.incrementAndGet());
            }
            KeypadProfile.Prompt prompt = profile.prompt();
            if (prompt != null && prompt.start() != null) {
                onHeard(prompt.start(), (counter, address) -> light(counter, true));
            }
            if (prompt != null && prompt.stop() != null) {
                onHeard(prompt.stop(), (counter, address) -> light(counter, false));
            }
        }

        private void onHeard(ByteTemplate template, BiConsumer<Integer, Integer> then) {
            if (addresses.isEmpty() && ends(frames.told(template, null))) {
                length = 0;
                then.accept(ONLY, 0);
            }
            addresses.forEach((counter, address) -> {
                if (!absent.contains(counter) && ends(frames.told(template, address))) {
                    length = 0;
                    then.accept(counter, address);
                }
            });
        }

        private boolean ends(byte[] told) {
            return length >= told.length && Arrays.equals(heard, length - told.length, length, told, 0, told.length);
        }

        private void answer(int counter) {
            KeyAction pressed = waiting.remove(counter);
            if (pressed != null) {
                send(frames.key(addressOf(counter), pressed, 0));
            } else if (!profile.ignore().isEmpty()) {
                send(profile.ignore().getFirst().bytes());
            }
        }

        private void light(int counter, boolean on) {
            if (on) {
                prompted.add(counter);
            } else {
                prompted.remove(counter);
            }
            changed();
        }
    }
}
