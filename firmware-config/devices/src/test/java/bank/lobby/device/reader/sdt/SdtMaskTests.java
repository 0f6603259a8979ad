package bank.lobby.device.reader.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdtMaskTests {

    /** Answers of section 1 of the protocol notes; in the third, the text block is cut short to three bytes. */
    @ParameterizedTest
    @CsvSource({
        "AA AA AA 96 69 00 04 00 00 80 84,             AA AA AA 96 69 00 04 00 00 80 **",
        "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97, AA AA AA 96 69 00 08 00 00 9F ** ** ** ** **",
        "AA AA AA 96 69 00 07 00 00 90 20 5F 20 55,    AA AA AA 96 69 00 07 00 00 90 ** ** ** **",
        "31 32 AA AA AA 96 69 00 04 00 00 80 84 33,    ** ** AA AA AA 96 69 00 04 00 00 80 ** **",
        "AA AA AA 96 69 00 01 55 AA AA AA 96 69 00 04 00 00 41 45, "
                + "AA AA AA 96 69 00 01 ** AA AA AA 96 69 00 04 00 00 41 **"
    })
    void showsTheFrameAndTheStatusAndNothingOfThePerson(String answer, String shown) {
        SdtMask mask = new SdtMask();
        StringBuilder seen = new StringBuilder();

        for (byte value : HexFormat.ofDelimiter(" ").parseHex(answer)) {
            seen.append(mask.shows(value) ? HexFormat.of().withUpperCase().toHexDigits(value) : "**")
                    .append(' ');
        }

        assertThat(seen.toString().strip()).isEqualTo(shown);
    }
}
