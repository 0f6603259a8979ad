package bank.lobby.device.sign.alpha;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import java.util.List;
import java.util.function.Consumer;

class AlphaAnswerFramerLawsTests extends DecoderLaws {

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return new AlphaAnswerFramer(heard::accept);
    }

    /** Taken; illegal command; wrong check sum. */
    @Override
    protected List<byte[]> frames() {
        return List.of(new byte[] {0x06, 0x40}, new byte[] {0x15, 0x60}, new byte[] {0x15, 0x50});
    }

    @Override
    protected int longestFrame() {
        return 2;
    }
}
