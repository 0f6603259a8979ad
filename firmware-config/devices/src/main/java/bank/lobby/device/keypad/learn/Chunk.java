package bank.lobby.device.keypad.learn;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.HexBytes;
import java.time.Duration;

/**
 * Bytes that came together, for eyes and for the learner.
 *
 * @param at since the session began, when the first of them came
 */
public record Chunk(Duration at, HexBytes bytes) {

    public Chunk {
        requireNonNull(at, "at");
        requireNonNull(bytes, "bytes");
    }
}
