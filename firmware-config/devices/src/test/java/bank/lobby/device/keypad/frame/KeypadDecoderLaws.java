package bank.lobby.device.keypad.frame;

import static bank.lobby.device.keypad.KeypadFrames.golden;
import static bank.lobby.device.keypad.KeypadFrames.profile;

import bank.lobby.device.DecoderLaws;
import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.twin.TwinKeyFrames;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The laws for one usual shape; each class below gives its profile. */
abstract class KeypadDecoderLaws extends DecoderLaws {

    private final KeypadProfile profile;
    private final byte[] reference;
    private final int longestFrame;

    KeypadDecoderLaws(String id, String reference, int longestFrame) {
        this.profile = profile(id);
        this.reference = golden(id + ": " + reference);
        this.longestFrame = longestFrame;
    }

    @Override
    protected ByteFramer framer(Consumer<Object> heard) {
        return TestKeypads.framer(profile, message -> {
            if (message instanceof KeyFrame.Pressed) {
                heard.accept(message);
            }
        });
    }

    /**
     * Of three lengths. A frame whose checksum is the start byte may hold another good frame one byte off; pressed again and
     * again without a pause it can hide behind that one, and no decoder can tell. There is none among these.
     */
    @Override
    protected List<byte[]> frames() {
        TwinKeyFrames keys = new TwinKeyFrames(profile, (byte) 0x02);
        Integer address = profile.address() == null ? null : 2;
        return Stream.concat(
                        Stream.of(reference),
                        profile.key().actionByValue().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(key -> keys.key(address, key.getValue(), key.getKey() % 3)))
                .toList();
    }

    @Override
    protected int longestFrame() {
        return longestFrame;
    }

    /** The profile and its texts hang on the framer too; they are not what a line makes it keep. */
    @Override
    protected int mostRetained() {
        return 16_384;
    }
}
