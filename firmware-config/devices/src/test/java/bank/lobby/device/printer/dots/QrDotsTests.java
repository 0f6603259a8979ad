package bank.lobby.device.printer.dots;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrDotsTests {

    /** Source: ISO/IEC 18004, capacity in byte mode, correction M: versions 1 to 5 and 9 to 11. */
    @ParameterizedTest
    @CsvSource({
        "1, 21", "14, 21", "15, 25", "26, 25", "27, 29", "42, 29", "62, 33", "84, 37", "180, 53", "213, 57", "214, 61"
    })
    void knowsTheSideOfACodeThatAPrinterDraws(int bytes, int modules) {
        assertThat(QrDots.nativeSide(bytes)).isEqualTo(modules);
    }

    @Property(tries = 200)
    void neverDrawsADotThatStandsAlone(
            @ForAll @StringLength(min = 1, max = 200) @CharRange(from = ' ', to = '~') String payload,
            @ForAll @IntRange(min = 2, max = 4) int moduleDots) {
        DotPicture code = QrDots.draw(payload, moduleDots);

        assertThat(code.rows()).doesNotContain((byte) 0x10);
        assertThat(code.widthDots()).isEqualTo(QrDots.side(payload) * moduleDots);
        assertThat(QrDots.side(payload)).isLessThanOrEqualTo(QrDots.nativeSide(payload.length()));
    }
}
