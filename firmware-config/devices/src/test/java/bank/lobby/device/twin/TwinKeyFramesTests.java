package bank.lobby.device.twin;

import static bank.lobby.device.keypad.KeypadFrames.golden;
import static bank.lobby.device.keypad.KeypadFrames.profile;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.device.keypad.frame.TestKeypads;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import org.junit.jupiter.api.Test;

/** The twin's own encoder against the reference frames, without the driver. */
class TwinKeyFramesTests {

    @Test
    void sendsTheReferenceFrames() {
        assertThat(new TwinKeyFrames(profile("twin-call-keypad"), (byte) 0).key(1, KeyAction.NEXT, 0))
                .isEqualTo(golden("twin-call-keypad: counter 1, next"));
        assertThat(new TwinKeyFrames(profile("twin-rating-keypad"), (byte) 1).key(null, KeyAction.VERY_SATISFIED, 0))
                .isEqualTo(golden("twin-rating-keypad: very satisfied"));
        assertThat(new TwinKeyFrames(profile("keypad-fixed-frame"), (byte) 0x10).key(3, KeyAction.NEXT, 0))
                .isEqualTo(golden("keypad-fixed-frame: counter 3, next"));
        assertThat(new TwinKeyFrames(profile("keypad-flag-frame"), (byte) 0x20).key(2, KeyAction.VERY_UNSATISFIED, 0))
                .isEqualTo(golden("keypad-flag-frame: counter 2, very unsatisfied"));
        assertThat(new TwinKeyFrames(profile("keypad-ascii-line"), (byte) 0).key(null, KeyAction.END, 0))
                .isEqualTo(golden("keypad-ascii-line: K3, end"));
    }

    @Test
    void sendsTheReferenceCrc() {
        KeypadProfile crc = TestKeypads.read(
                "keypad-fixed-frame",
                "offset: 2, size: 1, order: big, adds: 4 }\nchecksum: { kind: xor, from: 0, to: -2 }",
                "offset: 2, size: 1, order: big, adds: 4 }\n"
                        + "checksum: { kind: crc16-modbus, from: 0, to: -3, order: little }");

        assertThat(new TwinKeyFrames(crc, (byte) 0).key(1, KeyAction.NEXT, 0))
                .isEqualTo(golden("crc layout: counter 1, next"));
    }

    @Test
    void knowsWhatTheHostSays() {
        KeypadProfile flag = profile("keypad-flag-frame");

        byte[] prompt = new TwinKeyFrames(flag, (byte) 0)
                .told(requireNonNull(requireNonNull(flag.prompt()).start()), 2);

        assertThat(prompt).isEqualTo(golden("keypad-flag-frame: counter 2, prompt start"));
    }

    @Test
    void refusesAKeyItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TwinKeyFrames(profile("keypad-ascii-line"), (byte) 0).key(null, KeyAction.LOGIN, 0));
    }
}
