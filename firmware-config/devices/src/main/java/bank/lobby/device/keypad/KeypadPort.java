package bank.lobby.device.keypad;

import bank.lobby.device.keypad.frame.KeyFrame;
import bank.lobby.device.keypad.frame.KeypadDecoder;
import bank.lobby.device.keypad.frame.KeypadEncoder;
import bank.lobby.device.keypad.frame.KeypadFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficRule;
import bank.lobby.device.profile.ByteTemplate;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of keypads: keeps the port open, asks where the profile polls, acknowledges, and tells which key was pressed at
 * which counter. Thread-safe; {@link Presses} is called on the port's thread only.
 */
final class KeypadPort implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeypadPort.class);

    /** Chosen: two or three frames' worth. A noise byte now and then is no fault of the line; only misfits are. */
    private static final int MISFITS = 16;

    /** Takes presses, each once. */
    @FunctionalInterface
    interface Presses {
        void pressed(int counter, KeyAction action, long nowNanos);
    }

    private final KeypadProfile profile;
    private final Map<Integer, Integer> counters;
    private final Map<Integer, Integer> addresses;
    private final int onlyCounter;
    private final KeypadEncoder encoder;
    private final Debounce debounce;
    private final LongSupplier nanoTime = System::nanoTime;
    private final Presses presses;
    private final PortSupervisor port;
    private final @Nullable KeypadPoll poll;

    KeypadPort(
            String name,
            KeypadProfile profile,
            String port,
            int counter,
            InstantSource clock,
            Recordings recordings,
            Presses presses) {
        this.profile = profile;
        this.counters = profile.address() == null ? Map.of() : profile.address().counterByAddress();
        this.addresses = counters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
        this.onlyCounter = counter;
        this.encoder = new KeypadEncoder(profile.checksum());
        this.debounce = new Debounce(profile.debounce());
        this.presses = presses;
        Replies<Boolean> answers = new Replies<>();
        Hearing hearing = new Hearing(answers);
        this.port = new PortSupervisor(
                name,
                recordings.of(name + "-" + port, LinkOpener.of(port, profile.serial()), rule(profile)),
                new KeypadFramer(profile, hearing),
                clock);
        this.poll = profile.poll() == null
                ? null
                : new KeypadPoll(name, this.port, profile, counters.keySet(), encoder, answers);
        hearing.start(this.port, poll);
    }

    /** Keys may be written down; not those of a pad a teller signs in at, where the digits can be a secret. */
    private static TrafficRule rule(KeypadProfile profile) {
        return profile.key().actions().containsValue(KeyAction.LOGIN)
                ? new TrafficRule(TrafficRule.EVERYTHING.toDevice(), null)
                : TrafficRule.EVERYTHING;
    }

    PortSupervisor port() {
        return port;
    }

    boolean serves(int counter) {
        return counters.isEmpty() ? counter == onlyCounter : addresses.containsKey(counter);
    }

    /** Sends what the profile has for it, to the keypad of a counter; nothing where the profile has nothing. */
    void send(@Nullable ByteTemplate template, int counter) throws LinkException {
        if (template != null) {
            write(template, addresses.get(counter));
        }
    }

    @Override
    public void close() {
        if (poll != null) {
            poll.close();
        }
        port.close();
    }

    private void write(ByteTemplate template, @Nullable Integer address) throws LinkException {
        port.write(encoder.encode(template, address), profile.serial().replyTimeout());
    }

    /** The port's thread. Bytes that come before the constructor has ended are of a keypad nobody listens to yet. */
    private final class Hearing implements KeypadFramer.Sink {

        private final Replies<Boolean> answers;
        private final KeypadDecoder decoder = new KeypadDecoder(profile);
        private volatile @Nullable PortSupervisor line;
        private volatile @Nullable KeypadPoll asking;
        private int misfits;

        Hearing(Replies<Boolean> answers) {
            this.answers = answers;
        }

        void start(PortSupervisor supervisor, @Nullable KeypadPoll poll) {
            asking = poll;
            line = supervisor;
        }

        @Override
        public void frame(byte[] frame) {
            PortSupervisor open = line;
            if (open == null) {
                return;
            }
            switch (decoder.decode(frame)) {
                case KeyFrame.Pressed pressed -> pressed(open, pressed);
                case KeyFrame.UnknownKey key -> misfit(open, "key %02X is not in the profile", key.value());
                case KeyFrame.UnknownAddress address ->
                    misfit(open, "keypad %02X is not in the profile", address.address());
                case KeyFrame.Unsound unsound -> dropped();
            }
            answers.offer(true);
        }

        @Override
        public void ignored() {
            fits();
            answers.offer(true);
        }

        @Override
        public void dropped() {
            PortSupervisor open = line;
            if (open != null && ++misfits == MISFITS) {
                open.degraded("what the keypad sends does not fit its profile");
            }
        }

        private void pressed(PortSupervisor open, KeyFrame.Pressed pressed) {
            KeypadPoll polled = asking;
            Integer address = pressed.address();
            if (address == null && polled != null) {
                address = polled.asked();
            }
            Integer counter =
                    counters.isEmpty() ? Integer.valueOf(onlyCounter) : address == null ? null : counters.get(address);
            if (counter == null) {
                dropped();
                return;
            }
            fits();
            acknowledge(open, address);
            long now = nanoTime.getAsLong();
            if (debounce.isNew(counter, pressed.action(), now)) {
                tell(counter, pressed.action(), now);
            }
        }

        private void acknowledge(PortSupervisor open, @Nullable Integer address) {
            ByteTemplate ack = profile.ack();
            if (ack == null) {
                return;
            }
            try {
                open.write(encoder.encode(ack, address), profile.serial().replyTimeout());
            } catch (LinkException gone) {
                // The press counts all the same; a keypad that heard nothing says it again, and the guard knows it.
                LOG.debug("a press was not acknowledged: {}", gone.getMessage());
            }
        }

        private void tell(int counter, KeyAction action, long now) {
            try {
                presses.pressed(counter, action, now);
            } catch (RuntimeException defect) {
                LOG.error("a press was lost: its listener failed", defect);
            }
        }

        private void fits() {
            PortSupervisor open = line;
            if (misfits >= MISFITS && open != null) {
                open.healthy();
            }
            misfits = 0;
        }

        private void misfit(PortSupervisor open, String what, int value) {
            misfits = MISFITS;
            open.degraded(String.format(what, value));
        }
    }
}
