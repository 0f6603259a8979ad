package bank.lobby.device.sign.alpha;

import static bank.lobby.device.sign.Displays.golden;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.AlphaSettings;
import bank.lobby.device.profile.AlphaSettings.Colour;
import bank.lobby.device.profile.AlphaSettings.Mode;
import bank.lobby.device.profile.AlphaSettings.Position;
import bank.lobby.device.profile.AlphaSettings.WhenBlank;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlphaEncoderTests {

    private static final AlphaSettings LOOK =
            new AlphaSettings(5, false, Position.FILL, Mode.HOLD, Mode.FLASH, null, Colour.RED, WhenBlank.DARK);

    @Test
    void writesTheReferenceFrames() {
        byte[] text = AlphaEncoder.text('A', Position.FILL, Mode.HOLD, null, "A037 -> 3");

        assertThat(frame(text)).isEqualTo(golden("alpha text, sign 03"));
        assertThat(frame(AlphaEncoder.string('B', "A037"))).isEqualTo(golden("alpha write STRING"));
        assertThat(frame(AlphaEncoder.softReset())).isEqualTo(golden("alpha soft reset"));
        assertThat(frame(AlphaEncoder.acknowledge(true))).isEqualTo(golden("alpha ack/nak on"));
    }

    @Test
    void addsACheckSumToTheReferenceFramesThatHaveNone() {
        byte[] priority = frame(AlphaEncoder.priorityText(LOOK, "A037 -> 3", false));
        byte[] end = frame(AlphaEncoder.endPriority());

        assertThat(withoutCheckSum(priority)).isEqualTo(golden("alpha priority text"));
        assertThat(withoutCheckSum(end)).isEqualTo(golden("alpha clear priority"));
    }

    @Test
    void callsWithItsOwnEffectAndColour() {
        assertThat(AlphaEncoder.priorityText(LOOK, "A037 -> 3", true))
                .isEqualTo("A0\0330c\0341A037 -> 3".getBytes(US_ASCII));
    }

    @Test
    void asksForOneTextInAnEmptyMemory() {
        assertThat(AlphaEncoder.eraseMemory()).isEqualTo("E$AAU0064FF00".getBytes(US_ASCII));
        assertThat(AlphaEncoder.takeAddress(0x1F)).isEqualTo("E71F".getBytes(US_ASCII));
    }

    @Property
    void letsNoTextBeACommandOrTooLong(@ForAll String text) {
        byte[] command = AlphaEncoder.priorityText(LOOK, text, true);

        assertThat(command.length).isLessThanOrEqualTo(125);
        for (int i = 7; i < command.length; i++) {
            assertThat((int) command[i]).isBetween(0x20, 0x7E);
        }
    }

    private static byte[] frame(byte[] command) {
        return AlphaEncoder.frame(5, 3, command);
    }

    /** Takes 03 and the four digits out from before the last byte. */
    private static byte[] withoutCheckSum(byte[] frame) {
        byte[] shorter = Arrays.copyOf(frame, frame.length - 5);
        assertThat(frame[frame.length - 6]).isEqualTo((byte) 0x03);
        shorter[shorter.length - 1] = frame[frame.length - 1];
        return shorter;
    }
}
