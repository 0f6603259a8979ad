package bank.lobby.device.sign.alpha;

import bank.lobby.device.link.ByteFramer;
import java.util.function.Consumer;

/**
 * Stream of an Alpha line to answers: 06 or 15, and a status byte from 40 to 7F. What is neither is dropped; a pause ends half an answer.
 * Belongs to the port's thread.
 */
final class AlphaAnswerFramer implements ByteFramer {

    private static final int ACK = 0x06;
    private static final int NAK = 0x15;

    private final Consumer<AlphaAnswer> answers;
    private int begun;

    AlphaAnswerFramer(Consumer<AlphaAnswer> answers) {
        this.answers = answers;
    }

    @Override
    public void accept(byte value) {
        if (value == ACK || value == NAK) {
            begun = value;
            return;
        }
        if (begun != 0 && (value & 0xC0) == 0x40) {
            answers.accept(new AlphaAnswer(begun == ACK, value));
        }
        begun = 0;
    }

    @Override
    public void silence() {
        begun = 0;
    }

    @Override
    public void reset() {
        begun = 0;
    }
}
