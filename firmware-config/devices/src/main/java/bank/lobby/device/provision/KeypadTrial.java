package bank.lobby.device.provision;

import bank.lobby.device.keypad.CallKeypad;
import bank.lobby.device.keypad.Keypads;
import bank.lobby.device.keypad.RatingKeypad;
import bank.lobby.device.keypad.RatingOutcome;
import bank.lobby.device.profile.KeypadProfile;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ArrayNode;

/** {@code try} on a keypad: shows what each key means, until the time is over. */
final class KeypadTrial {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);

    private final KeypadProfile profile;
    private final String port;
    private final Surroundings surroundings;
    private final Answer answer;
    private final BlockingQueue<String> pressed = new LinkedBlockingQueue<>();

    KeypadTrial(KeypadProfile profile, String port, Surroundings surroundings, Answer answer) {
        this.profile = profile;
        this.port = port;
        this.surroundings = surroundings;
        this.answer = answer;
    }

    /** @param most how many keys are enough */
    Exit run(int counter, Duration wait, int most) throws InterruptedException {
        return profile.rates() ? rate(counter, wait, most) : call(counter, wait, most);
    }

    private Exit call(int counter, Duration wait, int most) throws InterruptedException {
        try (CallKeypad keypad = Keypads.call(profile, port, counter, surroundings.clock())) {
            keypad.onPress(press ->
                    pressed.add(press.command().toString().replace("[]", "") + " at counter " + press.counter()));
            if (!LinkWait.open(keypad::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            answer.line("press keys now; waiting " + wait.toSeconds() + " s");
            return watch(wait, most);
        }
    }

    private Exit rate(int counter, Duration wait, int most) throws InterruptedException {
        try (RatingKeypad keypad = Keypads.rating(profile, port, counter, surroundings.clock())) {
            if (!LinkWait.open(keypad::link, port, OPEN_LIMIT, answer)) {
                return Exit.UNREACHABLE;
            }
            keypad.ask(counter, outcome -> pressed.add(words(outcome)));
            answer.line("the customer at counter " + counter + " is asked now; press a key");
            return watch(wait, Math.min(1, most));
        }
    }

    private Exit watch(Duration wait, int most) throws InterruptedException {
        ArrayNode keys = answer.data().putArray("pressed");
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0 && keys.size() < most; left = end - System.nanoTime()) {
            String words = pressed.poll(left, TimeUnit.NANOSECONDS);
            if (words != null) {
                keys.add(words);
                answer.line("  " + words);
            }
        }
        if (keys.isEmpty()) {
            answer.problem("no key was understood in " + wait.toSeconds()
                    + " s; ./lobby device learn shows what comes on the line");
            return Exit.UNREACHABLE;
        }
        return Exit.OK;
    }

    private static String words(RatingOutcome outcome) {
        return switch (outcome) {
            case RatingOutcome.Rated rated -> "rated " + rated.rating();
            case RatingOutcome.NotRated not -> "not rated: " + not.reason();
        };
    }
}
