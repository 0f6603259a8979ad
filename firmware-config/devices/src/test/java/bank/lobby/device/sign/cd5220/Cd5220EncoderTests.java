package bank.lobby.device.sign.cd5220;

import static bank.lobby.device.sign.Displays.golden;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Cd5220EncoderTests {

    @Test
    void writesTheReferenceFrames() {
        assertThat(Cd5220Encoder.initialise()).isEqualTo(golden("cd5220 init"));
        assertThat(Cd5220Encoder.clear()).isEqualTo(golden("cd5220 clear"));
        assertThat(Cd5220Encoder.line('A', "A037 TO COUNTER 3")).isEqualTo(golden("cd5220 upper line"));
    }

    @Test
    void sendsWhatIsNotAsciiAsAQuestionMark() {
        assertThat(new String(Cd5220Encoder.line('B', "暂停\r\033 3"), US_ASCII))
                .isEqualTo("\033QB???? 3" + " ".repeat(14) + "\r");
    }

    @Property
    void alwaysSendsExactlyTwentyCharactersALine(@ForAll String upper, @ForAll String lower) {
        byte[] lines = Cd5220Encoder.lines(upper, lower);

        assertThat(lines).hasSize(48);
        assertThat(lines[23]).isEqualTo((byte) 0x0D);
        assertThat(lines[24]).isEqualTo((byte) 0x1B);
    }
}
