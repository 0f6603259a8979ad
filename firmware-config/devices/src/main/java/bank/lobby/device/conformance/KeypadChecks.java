package bank.lobby.device.conformance;

import bank.lobby.device.keypad.CallKeypad;
import bank.lobby.device.keypad.Keypads;
import bank.lobby.device.keypad.RatingKeypad;
import bank.lobby.device.keypad.RatingOutcome;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.twin.RunningTwin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a keypad's profile claims: a key is understood, in one piece or several, and again after noise and a lost line.
 * Without hands somebody presses keys, each within {@link #PRESS_LIMIT}.
 */
final class KeypadChecks {

    private static final Duration LINK_LIMIT = Duration.ofSeconds(10);
    private static final Duration HEAR_LIMIT = Duration.ofSeconds(5);
    private static final Duration PRESS_LIMIT = Duration.ofSeconds(30);

    /** Keys that are a command by themselves, and those that rate. */
    private static final Set<KeyAction> WHOLE = EnumSet.complementOf(EnumSet.range(KeyAction.DIGIT_0, KeyAction.CLEAR));

    private final KeypadProfile profile;
    private final String port;
    private final @Nullable RunningTwin hands;
    private final InstantSource clock;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<Check> checks = new ArrayList<>();

    KeypadChecks(KeypadProfile profile, String port, @Nullable RunningTwin hands, InstantSource clock) {
        this.profile = profile;
        this.port = port;
        this.hands = hands;
        this.clock = clock;
    }

    List<Check> run() {
        if (profile.rates()) {
            try (RatingKeypad keypad = Keypads.rating(profile, port, 1, clock)) {
                exercise(keypad::link, () -> keypad.ask(counter(), outcome -> heard.add(words(outcome))));
            }
        } else {
            try (CallKeypad keypad = Keypads.call(profile, port, 1, clock)) {
                keypad.onPress(press ->
                        heard.add(press.command().toString().replace("[]", "") + " at counter " + press.counter()));
                exercise(keypad::link, () -> {});
            }
        }
        return List.copyOf(checks);
    }

    private void exercise(Supplier<LinkStatus> link, Runnable ready) {
        if (!Patience.until(() -> link.get().open(), LINK_LIMIT)) {
            checks.add(
                    Check.failed("key", "the port did not open: " + link.get().reason()));
            return;
        }
        RunningTwin twin = hands;
        if (twin == null) {
            ready.run();
            listen("key", PRESS_LIMIT);
            List.of("in pieces", "after noise", "line lost").forEach(name -> checks.add(Check.skipped(name)));
            return;
        }
        Patience.until(twin::connected, LINK_LIMIT);
        press(twin, ready);
        listen("key", HEAR_LIMIT);
        twin.tell("split=1");
        press(twin, ready);
        listen("in pieces", HEAR_LIMIT);
        twin.tell("none");
        twin.tell("garbage");
        press(twin, ready);
        next(Duration.ofMillis(500));
        twin.tell("none");
        afterNoise(twin, ready);
        lineLost(link, ready, twin);
    }

    /** Noise may take one good frame with it, and no more. */
    private void afterNoise(RunningTwin twin, Runnable ready) {
        press(twin, ready);
        String words = next(Duration.ofSeconds(1));
        if (!words.isEmpty()) {
            checks.add(new Check("after noise", Check.Verdict.PASSED, null, words));
            return;
        }
        press(twin, ready);
        listen("after noise", HEAR_LIMIT);
    }

    private void lineLost(Supplier<LinkStatus> link, Runnable ready, RunningTwin twin) {
        twin.tell("vanish");
        boolean noticed = Patience.until(() -> !link.get().open(), LINK_LIMIT);
        twin.tell("come-back");
        boolean back = Patience.until(() -> link.get().open() && twin.connected(), LINK_LIMIT);
        if (!noticed || !back) {
            checks.add(Check.failed("line lost", noticed ? "did not come back" : "not noticed"));
            return;
        }
        press(twin, ready);
        listen("line lost", HEAR_LIMIT);
    }

    /** Presses a key once the same key would count again. */
    private void press(RunningTwin twin, Runnable ready) {
        Patience.until(
                () -> false, profile.repeatGuard().plus(profile.debounce()).plusMillis(50));
        heard.clear();
        ready.run();
        String key = twin.words().keySet().stream()
                .filter(word -> WHOLE.contains(
                        KeyAction.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))))
                .filter(word -> !word.equals("transfer") && !word.equals("login"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(profile.id() + " has no key that is a command by itself"));
        twin.tell(key);
    }

    private int counter() {
        KeypadProfile.Address address = profile.address();
        return address == null
                ? 1
                : address.counterByAddress().values().stream()
                        .min(Integer::compare)
                        .orElse(1);
    }

    private void listen(String name, Duration limit) {
        long started = System.nanoTime();
        String words = next(limit);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        checks.add(words.isEmpty() ? Check.failed(name, "no key was understood") : Check.passed(name, took, words));
    }

    /** What was understood in that time; that an asking before was stopped or not answered is not. */
    private String next(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
                String words = heard.poll(left, TimeUnit.NANOSECONDS);
                if (words != null && !words.startsWith("not ")) {
                    return words;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private static String words(RatingOutcome outcome) {
        return switch (outcome) {
            case RatingOutcome.Rated rated -> "rated " + rated.rating();
            case RatingOutcome.NotRated not -> "not rated: " + not.reason();
        };
    }
}
