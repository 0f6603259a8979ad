package bank.lobby.device.profile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTextTests {

    @Test
    void dropsTheMarkSomeEditorsPutFirst() {
        assertThat(ProfileText.of("a.yaml", "\uFEFFid: a\n".getBytes(UTF_8))).isEqualTo("id: a\n");
    }

    @Test
    void namesEveryLineIndentedWithATab() {
        assertThat(problems("id: a\nserial:\n\tbaud: 9600\n \tflow: none\n\t\n".getBytes(UTF_8)))
                .containsExactly(
                        "a.yaml: line 3: is indented with a tab; use blanks",
                        "a.yaml: line 4: is indented with a tab; use blanks");
    }

    @Test
    void refusesOtherEncodingsAndSaysInWhichLine() {
        assertThat(problems("id: a\nvendor: 爱普生\n".getBytes(Charset.forName("GB18030"))))
                .containsExactly("a.yaml: line 2: is not UTF-8; save it as UTF-8");
        assertThat(problems("id: a\n".getBytes(UTF_16)))
                .singleElement()
                .asString()
                .contains("line 1: is not UTF-8");
    }

    @Test
    void refusesWhatIsFarTooLong() {
        assertThat(problems(new byte[5_000_000]))
                .containsExactly("a.yaml: is 5000000 bytes long; a profile has at most 65536");
    }

    private static List<String> problems(byte[] content) {
        return assertThatExceptionOfType(InvalidProfileException.class)
                .isThrownBy(() -> ProfileText.of("a.yaml", content))
                .actual()
                .problems();
    }
}
