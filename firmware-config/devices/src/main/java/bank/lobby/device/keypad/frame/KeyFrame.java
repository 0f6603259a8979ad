package bank.lobby.device.keypad.frame;

import bank.lobby.device.profile.KeyAction;
import org.jspecify.annotations.Nullable;

/** What one frame of a keypad says. */
public sealed interface KeyFrame {

    /**
     * A key was pressed.
     *
     * @param address of the keypad; null where frames carry none
     */
    record Pressed(@Nullable Integer address, KeyAction action) implements KeyFrame {}

    /** A sound frame with a key the profile does not know. */
    record UnknownKey(int value) implements KeyFrame {}

    /** A sound frame of a keypad the profile has no counter for. */
    record UnknownAddress(int address) implements KeyFrame {}

    /** Too short, or its checksum is wrong. */
    record Unsound() implements KeyFrame {}
}
