package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a person is asked to do.
 *
 * @param quiet how long nobody touches the keypad at first, so that what it says by itself is known
 * @param keys in the order they are asked for; all for calling or all for rating
 * @param counters whose keypads hang on the line; all keys are asked for on the first, the first two on each other one
 * @param times how often each key is pressed, 1 to 9
 */
public record LearnPlan(Duration quiet, List<KeyAction> keys, List<Integer> counters, int times) {

    /** Chosen: heartbeats of known shapes come at least every five seconds. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    public LearnPlan {
        keys = List.copyOf(keys);
        counters = List.copyOf(counters);
        if (keys.isEmpty() || counters.isEmpty() || times < 1 || times > 9) {
            throw new IllegalArgumentException("a plan needs keys, counters and 1 to 9 presses each");
        }
        if (keys.stream().map(KeyAction::rates).distinct().count() > 1) {
            throw new IllegalArgumentException("a keypad is for calling or for rating, not for both");
        }
    }

    /** All keys a call keypad can have; those it has not are skipped by the person. */
    public static LearnPlan forCalling(List<Integer> counters) {
        return new LearnPlan(QUIET, keys(false), counters, 3);
    }

    /** All keys a rating keypad can have. */
    public static LearnPlan forRating(List<Integer> counters) {
        return new LearnPlan(QUIET, keys(true), counters, 3);
    }

    private static List<KeyAction> keys(boolean rating) {
        return Arrays.stream(KeyAction.values())
                .filter(each -> each.rates() == rating)
                .toList();
    }
}
