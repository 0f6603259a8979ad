package bank.lobby.device.keypad.frame;

import static bank.lobby.device.keypad.KeypadFrames.golden;
import static bank.lobby.device.keypad.KeypadFrames.profile;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each usual shape by its bundled template and reference frames. */
class KeypadFramerTests {

    private final List<Object> heard = new ArrayList<>();

    @Test
    void readsAFixedFrameWithAnAddressAndAnXor() {
        line("twin-call-keypad").feed(golden("twin-call-keypad: counter 1, next"));

        assertThat(heard).containsExactly(pressed(1, KeyAction.NEXT));
    }

    @Test
    void takesAHeartbeatOutEvenWhenItIsAFrame() {
        line("twin-call-keypad")
                .feed(golden("twin-call-keypad: heartbeat"))
                .feed(golden("twin-call-keypad: counter 1, next"));

        assertThat(heard).containsExactly("ignored", pressed(1, KeyAction.NEXT));
    }

    @Test
    void readsAFrameBetweenFlagsWithASum() {
        line("twin-rating-keypad").feed(golden("twin-rating-keypad: very satisfied"));
        line("keypad-flag-frame").feed(golden("keypad-flag-frame: counter 2, very unsatisfied"));

        assertThat(heard)
                .containsExactly(pressed(null, KeyAction.VERY_SATISFIED), pressed(2, KeyAction.VERY_UNSATISFIED));
    }

    @Test
    void readsSingleBytesAndLinesOfText() {
        line("keypad-single-byte").feed(golden("keypad-single-byte: satisfied"));
        line("keypad-ascii-line").feed(golden("keypad-ascii-line: K3, end"));

        assertThat(heard).containsExactly(pressed(null, KeyAction.SATISFIED), pressed(null, KeyAction.END));
    }

    @Test
    void readsFramesThatSayTheirLength() {
        line("keypad-fixed-frame")
                .feed(golden("keypad-fixed-frame: counter 3, next"))
                .feed(golden("keypad-fixed-frame: counter 2, recall, two bytes more"));

        assertThat(heard).containsExactly(pressed(3, KeyAction.NEXT), pressed(2, KeyAction.RECALL));
    }

    @Test
    void tellsAPolledKeyFromNothingPressed() {
        line("keypad-polled-485")
                .feed(golden("keypad-polled-485: nothing pressed"))
                .feed(golden("keypad-polled-485: recall"));

        assertThat(heard).containsExactly("ignored", pressed(null, KeyAction.RECALL));
    }

    @Test
    void namesAKeyOrAKeypadTheProfileDoesNotHave() {
        line("twin-call-keypad")
                .feed(HexFormat.of().parseHex("AA01000055FE"))
                .feed(HexFormat.of().parseHex("AA2000000B81"));

        assertThat(heard).containsExactly(new KeyFrame.UnknownKey(0x55), new KeyFrame.UnknownAddress(0x20));
    }

    @Test
    void refusesAFrameWithAnyBitWrong() {
        byte[] good = golden("twin-call-keypad: counter 1, next");
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] wrong = good.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            line("twin-call-keypad").feed(wrong).silence();
        }

        assertThat(heard).isNotEmpty().containsOnly("dropped");
    }

    @Test
    void waitsForTheRestOfWhatMayBeAPatternToIgnoreUntilAPause() {
        KeypadProfile profile = TestKeypads.read("keypad-single-byte", "ignore: []", "ignore: [ \"32 33 34\" ]");
        Line line = new Line(profile).feed(new byte[] {0x32, 0x33});
        assertThat(heard).isEmpty();

        line.silence();

        assertThat(heard).containsExactly(pressed(null, KeyAction.SATISFIED), pressed(null, KeyAction.NEUTRAL));
    }

    @Test
    void findsAFrameBehindALengthThatLiedOnceTheLineFallsSilent() {
        line("keypad-fixed-frame")
                .feed(HexFormat.of().parseHex("AA0130"))
                .feed(golden("keypad-fixed-frame: counter 3, next"))
                .silence();

        assertThat(heard).contains(pressed(3, KeyAction.NEXT));
    }

    @Test
    void keepsAnEndMarkThatIsPartOfACheckedFrame() {
        KeypadProfile profile = TestKeypads.read("twin-rating-keypad", "05: very", "7D: very");

        new Line(profile).feed(HexFormat.of().parseHex("7E017D7E7E"));

        assertThat(heard).containsExactly(pressed(null, KeyAction.VERY_UNSATISFIED));
    }

    private static KeyFrame pressed(@Nullable Integer address, KeyAction action) {
        return new KeyFrame.Pressed(address, action);
    }

    private Line line(String id) {
        return new Line(profile(id));
    }

    private final class Line {

        private final KeypadFramer framer;

        Line(KeypadProfile profile) {
            framer = TestKeypads.framer(profile, heard::add);
        }

        Line feed(byte[] bytes) {
            for (byte b : bytes) {
                framer.accept(b);
            }
            return this;
        }

        void silence() {
            framer.silence();
        }
    }
}
