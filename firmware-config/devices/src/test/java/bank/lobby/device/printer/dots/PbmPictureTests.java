package bank.lobby.device.printer.dots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PbmPictureTests {

    @Test
    void readsTheDotsOfAFileWithComments() {
        DotPicture picture = PbmPicture.read("P4\n# made by hand\n10 2\n\u00c3\u0080\u0001\u0040".getBytes(ISO_8859_1));

        assertThat(picture).isEqualTo(new DotPicture(10, 2, new byte[] {(byte) 0xC3, (byte) 0x80, 0x01, 0x40}));
        assertThat(picture.black(8, 0)).isTrue();
        assertThat(picture.black(8, 1)).isFalse();
    }

    @Test
    void refusesWhatIsNoBitmapOrIsCutOff() {
        for (String file : new String[] {"", "P", "P1 1 1 1", "P4 10 2\n\u00c3", "P4", "P4 99999 1\n", "P4 8 0\n"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PbmPicture.read(file.getBytes(ISO_8859_1)));
        }
    }
}
