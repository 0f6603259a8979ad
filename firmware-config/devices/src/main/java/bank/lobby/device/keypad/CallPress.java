package bank.lobby.device.keypad;

import static java.util.Objects.requireNonNull;

/**
 * A command from one counter.
 *
 * @param counter its number
 */
public record CallPress(int counter, CallCommand command) {

    public CallPress {
        requireNonNull(command, "command");
    }
}
