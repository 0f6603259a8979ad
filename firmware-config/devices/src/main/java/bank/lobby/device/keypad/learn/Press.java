package bank.lobby.device.keypad.learn;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.KeyAction;
import java.util.List;

/**
 * What came when a person was asked to press a key.
 *
 * @param counter whose keypad it was
 * @param action what the key is to stand for
 * @param chunks in the order of the line; the first is the press, later ones are its release or a repetition
 */
public record Press(int counter, KeyAction action, List<Chunk> chunks) {

    public Press {
        requireNonNull(action, "action");
        chunks = List.copyOf(chunks);
    }
}
