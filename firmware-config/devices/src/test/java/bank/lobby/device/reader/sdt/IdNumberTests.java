package bank.lobby.device.reader.sdt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of the standard's own examples and of invented people. */
class IdNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "110101199003071233",
                "810000198501010029",
                "911840198808080012",
                "11010519491231002x"
            })
    void acceptsTheCheckOfARealNumber(String number) {
        byte[] bytes = number.getBytes(US_ASCII);

        assertThat(IdNumber.wellFormed(bytes) && IdNumber.checkHolds(bytes)).isTrue();
    }

    @Test
    void noticesEveryWrongDigit() {
        byte[] number = "110101199003071233".getBytes(US_ASCII);
        for (int at = 0; at < 17; at++) {
            byte[] wrong = number.clone();
            wrong[at] = (byte) (wrong[at] == '9' ? '0' : wrong[at] + 1);

            assertThat(IdNumber.checkHolds(wrong)).as("digit %d", at).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101011990030712", "1101011990030712333", "11010119900307123Y", "X10101199003071233"})
    void knowsWhatIsNoNumber(String number) {
        assertThat(IdNumber.wellFormed(number.getBytes(US_ASCII))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, 11010519491231002X",
        "11010519491231002x, 11010519491231002X",
        "110101199003071233, 110101199003071233",
        "USA110080010105, USA110080010105",
        "12345, 12345"
    })
    void makesANumberModern(String read, String modern) {
        byte[] given = read.getBytes(US_ASCII);

        assertThat(new String(IdNumber.modern(given), US_ASCII)).isEqualTo(modern);
        assertThat(given).containsOnly(0);
    }
}
