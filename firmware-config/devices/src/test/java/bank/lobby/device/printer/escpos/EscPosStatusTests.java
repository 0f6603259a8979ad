package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.PrinterStatus.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscPosStatusTests {

    @ParameterizedTest
    @CsvSource({
        "12, 12, 12, 12, READY,        false",
        "16, 12, 12, 1E, READY,        true",
        "1A, 32, 12, 72, PAPER_OUT,    false",
        "1A, 32, 12, 7E, PAPER_OUT,    true",
        "1A, 16, 12, 12, COVER_OPEN,   false",
        "1A, 16, 12, 72, COVER_OPEN,   false",
        "1A, 52, 1A, 12, CUTTER,       false",
        "1A, 52, 32, 12, OUT_OF_ORDER, false",
        "1A, 52, 52, 12, OUT_OF_ORDER, false",
        "1A, 12, 12, 12, OFF_LINE,     false"
    })
    void readsTheFourRealTimeAnswers(
            String printer, String offLine, String error, String paper, Condition condition, boolean low) {
        PrinterStatus status = EscPosStatus.ofRealTime(hex(printer), hex(offLine), hex(error), hex(paper));

        assertThat(status).isEqualTo(new PrinterStatus(condition, low));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 00, 00, READY,        false",
        "14, 00, 03, READY,        true",
        "18, 00, 0F, PAPER_OUT,    true",
        "38, 00, 0C, COVER_OPEN,   false",
        "18, 08, 00, CUTTER,       false",
        "18, 20, 00, OUT_OF_ORDER, false",
        "18, 00, 00, OFF_LINE,     false"
    })
    void readsAutomaticStatus(String first, String second, String third, Condition condition, boolean low) {
        PrinterStatus status = EscPosStatus.ofAuto(new EscPosReply.AutoStatus(hex(first), hex(second), hex(third)));

        assertThat(status).isEqualTo(new PrinterStatus(condition, low));
    }

    private static int hex(String value) {
        return Integer.parseInt(value, 16);
    }
}
