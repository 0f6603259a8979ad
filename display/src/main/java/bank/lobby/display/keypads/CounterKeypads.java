package bank.lobby.display.keypads;

import bank.lobby.device.keypad.CallKeypad;
import bank.lobby.device.keypad.CallPress;
import bank.lobby.device.keypad.Keypads;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.display.keypads.KeypadState.Pressed;
import bank.lobby.display.link.CounterDesk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The call keypads of this station. Opens them at start and knows what came of the latest press at each counter. Thread-safe. */
@Component
public class CounterKeypads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CounterKeypads.class);

    private final KeypadSettings settings;
    private final ProfileCatalog catalog;
    private final CounterDesk desk;
    private final InstantSource clock;
    private final Recordings recordings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, PressSender> senders = new ConcurrentHashMap<>();
    private final Map<Integer, Pressed> last = new ConcurrentHashMap<>();
    private volatile List<Line> lines = List.of();

    private record Line(String profile, List<Integer> counters, CallKeypad keypad) {}

    CounterKeypads(
            KeypadSettings settings,
            ProfileCatalog catalog,
            CounterDesk desk,
            InstantSource clock,
            Recordings recordings) {
        this.settings = settings;
        this.catalog = catalog;
        this.desk = desk;
        this.clock = clock;
        this.recordings = recordings;
    }

    /** Calls {@code listener} when {@link #states()} may have changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The lines' states, as they are configured; empty where there are none. */
    public List<KeypadState> states() {
        return lines.stream()
                .map(line -> KeypadState.of(
                        line.profile(),
                        line.counters(),
                        line.keypad().link(),
                        line.counters().stream()
                                .map(last::get)
                                .filter(pressed -> pressed != null)
                                .toList()))
                .toList();
    }

    /**
     * @throws RuntimeException naming what cannot be right of profiles and ports; the agent does not start then
     */
    @Override
    public synchronized void start() {
        List<Line> opened = new ArrayList<>();
        for (KeypadSettings.Line each : settings.keypads()) {
            KeypadProfile profile = catalog.keypad(ProfileId.of(each.profile()));
            KeypadProfile.Address address = profile.address();
            List<Integer> counters = address == null
                    ? List.of(each.counter())
                    : address.counterByAddress().values().stream().sorted().toList();
            CallKeypad keypad = Keypads.call(profile, each.port(), each.counter(), clock, recordings);
            keypad.onChange(this::changed);
            keypad.onPress(this::pressed);
            opened.add(new Line(each.profile(), counters, keypad));
        }
        lines = List.copyOf(opened);
    }

    @Override
    public synchronized void stop() {
        lines.forEach(line -> line.keypad().close());
        lines = List.of();
        senders.values().forEach(PressSender::close);
        senders.clear();
    }

    @Override
    public boolean isRunning() {
        return !lines.isEmpty();
    }

    /** On the port's thread. */
    private void pressed(CallPress press) {
        int counter = press.counter();
        switch (Meaning.of(press.command())) {
            case Meaning.Ask ask ->
                senders.computeIfAbsent(counter, this::sender).send(ask.wanted());
            case Meaning.No no -> keep(counter, no.key(), "REFUSED", no.problem(), null);
        }
    }

    private PressSender sender(int counter) {
        return new PressSender(counter, desk, System::nanoTime, (wanted, outcome) -> told(counter, wanted, outcome));
    }

    private void told(int counter, Wanted wanted, CounterDesk.Outcome outcome) {
        String key = wanted.key().name();
        switch (outcome) {
            case CounterDesk.Outcome.Done done ->
                keep(counter, key, "DONE", null, done.counter().number());
            case CounterDesk.Outcome.Refused refused -> keep(counter, key, "REFUSED", refused.problem(), null);
            case CounterDesk.Outcome.Away away -> {
                log.warn("{} at the keypad of counter {} was given up: {}", key, counter, away.reason());
                keep(counter, key, "GIVEN_UP", "server-away", null);
            }
        }
    }

    private void keep(int counter, String key, String outcome, @Nullable String problem, @Nullable String number) {
        last.put(counter, new Pressed(counter, key, outcome, problem, number, clock.instant()));
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
