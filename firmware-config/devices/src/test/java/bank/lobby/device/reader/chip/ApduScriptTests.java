package bank.lobby.device.reader.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApduScriptTests {

    @Test
    void answersInTurnAndRepeatsTheLast() throws CardGoneException {
        ApduScript.Card card =
                ApduScript.parse("> 00 B2 01 0C ??\n< 6C 05\n< 70 00 90 00\n").card();

        assertThat(answer(card, "00B2010C00")).isEqualTo("6c05");
        assertThat(answer(card, "00B2010C05")).isEqualTo("70009000");
        assertThat(answer(card, "00B2010C05")).isEqualTo("70009000");
    }

    @Test
    void answersAsACardDoesToWhatIsNotWrittenDown() throws CardGoneException {
        ApduScript.Card card = ApduScript.parse("> 80 A8 00 00 *\n< 90 00\n").card();

        assertThat(answer(card, "00A4040005A00000033300")).isEqualTo("6a82");
        assertThat(answer(card, "00B2010C00")).isEqualTo("6d00");
        assertThat(answer(card, "80A8000002830000")).isEqualTo("9000");
    }

    @Test
    void staysSilentOnceItIsPulled() {
        ApduScript.Card card = ApduScript.parse("> 00 B2 01 0C 00\n< pulled\n> 80 A8 00 00 00\n< 90 00\n")
                .card();

        assertThatExceptionOfType(CardGoneException.class).isThrownBy(() -> answer(card, "00B2010C00"));
        assertThatExceptionOfType(CardGoneException.class).isThrownBy(() -> answer(card, "80A8000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# only words", "< 90 00", "> 00 A4\n< 90 00", "> 00 A4 04 00", "> 00 A4 04 00\n< 90", "say"
            })
    void refusesWhatIsNoScript(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApduScript.parse(text));
    }

    private static String answer(ApduScript.Card card, String command) throws CardGoneException {
        return HexFormat.of().formatHex(card.answer(HexFormat.of().parseHex(command)));
    }
}
