package bank.lobby.device.sign.line;

import static bank.lobby.device.sign.Displays.golden;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SignProfile;
import java.util.Arrays;
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
    void alwaysSendsExactlyTwentyCharactersALine(@ForAll String text) {
        byte[] line = Cd5220Encoder.line('A', text);

        assertThat(line).hasSize(24).startsWith(0x1B, 'Q', 'A').endsWith(0x0D);
    }

    @Test
    void startsEveryFaceFromAnInitialisedAndEmptyDisplay() {
        SignProfile profile = ProfileCatalog.bundled().sign(ProfileId.of("cd5220"));

        byte[] face = new Cd5220Encoder().show(profile, "A037", "COUNTER 3", true);

        assertThat(face).hasSize(51).startsWith(0x1B, '@', 0x0C, 0x1B, 'Q', 'A');
        assertThat(Arrays.copyOfRange(face, 27, 51)).isEqualTo(Cd5220Encoder.line('B', "COUNTER 3"));
    }
}
