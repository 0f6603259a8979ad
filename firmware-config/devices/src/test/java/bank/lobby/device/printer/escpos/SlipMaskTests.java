package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipMaskTests {

    /** Commands as in the table of {@link EscPosGraphics}, each with text behind it. */
    @ParameterizedTest
    @CsvSource({
        "1B 40 41 30 0A,                         1B 40 41 30 0A",
        "1D 28 6B 06 00 31 50 30 61 62 63 41,    1D 28 6B 06 00 31 50 30 ** ** ** 41",
        "1D 28 6B 03 00 31 51 30 41,             1D 28 6B 03 00 31 51 30 41",
        "1D 28 48 06 00 30 30 30 30 30 31 41,    1D 28 48 06 00 30 30 30 30 30 31 41",
        "1D 76 30 00 02 00 02 00 61 62 63 64 41, 1D 76 30 00 02 00 02 00 ** ** ** ** 41",
        "1D 38 4C 04 00 00 00 30 70 30 61 41,    1D 38 4C 04 00 00 00 30 70 30 ** 41",
        "1B 2A 00 02 00 61 62 41,                1B 2A 00 02 00 ** ** 41",
        "1B 2A 21 01 00 61 62 63 41,             1B 2A 21 01 00 ** ** ** 41",
        "1D 1D 28 6B 04 00 31 50 30 61 41,       1D 1D 28 6B 04 00 31 50 30 ** 41",
        "1D 21 11 41 1D 56 00 42,                1D 21 11 41 1D 56 00 42",
        "1D 28 6B 00 00 41,                      1D 28 6B 00 00 41"
    })
    void hidesCodesAndPicturesAndNothingElse(String sent, String shown) {
        SlipMask mask = new SlipMask();
        StringBuilder seen = new StringBuilder();

        for (byte value : HexFormat.ofDelimiter(" ").parseHex(sent)) {
            seen.append(mask.shows(value) ? HexFormat.of().withUpperCase().toHexDigits(value) : "**")
                    .append(' ');
        }

        assertThat(seen.toString().strip()).isEqualTo(shown);
    }
}
