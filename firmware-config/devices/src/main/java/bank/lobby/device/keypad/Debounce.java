package bank.lobby.device.keypad;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a press from a key that rattles or is held down: the same key of the same counter within the profile's time of its
 * last frame is the same press, however long that goes on. Belongs to the port's thread.
 */
final class Debounce {

    private record Which(int counter, KeyAction action) {}

    private final long nanos;
    private final Map<Which, Long> lastHeard = new HashMap<>();

    Debounce(Duration time) {
        this.nanos = time.toNanos();
    }

    boolean isNew(int counter, KeyAction action, long nowNanos) {
        Long last = lastHeard.put(new Which(counter, action), nowNanos);
        return last == null || nowNanos - last >= nanos;
    }
}
