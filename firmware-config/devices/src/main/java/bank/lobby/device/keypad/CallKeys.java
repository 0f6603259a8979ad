package bank.lobby.device.keypad;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one teller in, commands out. Transfer and login take digits and Enter after their key, each within five seconds of
 * the key before; any other command key gives the digits up. The same action within the repeat guard is a slip of the finger
 * and is nothing. Belongs to the port's thread.
 */
final class CallKeys {

    /** Source: keypad notes, section 2. */
    static final Duration DIGITS_TIME_OUT = Duration.ofSeconds(5);

    /** Chosen: a staff number has at most ten digits. */
    static final int MOST_DIGITS = 12;

    private final long guardNanos;
    private final Map<KeyAction, Long> lastTaken = new EnumMap<>(KeyAction.class);
    private final StringBuilder digits = new StringBuilder();
    private @Nullable KeyAction entering;
    private long lastDigitNanos;

    CallKeys(Duration repeatGuard) {
        this.guardNanos = repeatGuard.toNanos();
    }

    /** The command this key completes, or null. */
    @Nullable
    CallCommand press(KeyAction action, long nowNanos) {
        if (entering != null && nowNanos - lastDigitNanos >= DIGITS_TIME_OUT.toNanos()) {
            giveUp();
        }
        return switch (action) {
            case NEXT -> command(action, new CallCommand.Next(), nowNanos);
            case RECALL -> command(action, new CallCommand.Recall(), nowNanos);
            case START -> command(action, new CallCommand.Start(), nowNanos);
            case NO_SHOW -> command(action, new CallCommand.NoShow(), nowNanos);
            case HOLD -> command(action, new CallCommand.Hold(), nowNanos);
            case RESUME -> command(action, new CallCommand.Resume(), nowNanos);
            case END -> command(action, new CallCommand.End(), nowNanos);
            case PAUSE -> command(action, new CallCommand.Pause(), nowNanos);
            case TRANSFER, LOGIN -> begin(action, nowNanos);
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 ->
                digit(action.ordinal() - KeyAction.DIGIT_0.ordinal(), nowNanos);
            case ENTER -> enter();
            case CLEAR -> clear(nowNanos);
            case VERY_SATISFIED, SATISFIED, NEUTRAL, UNSATISFIED, VERY_UNSATISFIED -> null;
        };
    }

    private @Nullable CallCommand command(KeyAction action, CallCommand command, long nowNanos) {
        if (repeats(action, nowNanos)) {
            return null;
        }
        giveUp();
        return command;
    }

    private @Nullable CallCommand begin(KeyAction action, long nowNanos) {
        if (!repeats(action, nowNanos)) {
            giveUp();
            entering = action;
            lastDigitNanos = nowNanos;
        }
        return null;
    }

    private @Nullable CallCommand digit(int digit, long nowNanos) {
        if (entering == null) {
            return null;
        }
        digits.append(digit);
        lastDigitNanos = nowNanos;
        if (digits.length() > MOST_DIGITS) {
            giveUp();
        }
        return null;
    }

    private @Nullable CallCommand enter() {
        KeyAction began = entering;
        String code = digits.toString();
        giveUp();
        if (began == null || code.isEmpty()) {
            return null;
        }
        return began == KeyAction.TRANSFER ? new CallCommand.Transfer(code) : new CallCommand.Login(code);
    }

    private @Nullable CallCommand clear(long nowNanos) {
        digits.setLength(0);
        lastDigitNanos = nowNanos;
        return null;
    }

    private boolean repeats(KeyAction action, long nowNanos) {
        Long last = lastTaken.get(action);
        if (last != null && nowNanos - last < guardNanos) {
            return true;
        }
        lastTaken.put(action, nowNanos);
        return false;
    }

    private void giveUp() {
        entering = null;
        digits.setLength(0);
    }
}
