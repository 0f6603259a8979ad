package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.device.Golden;
import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.SlipLine.Text;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EscPosEncoderTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void printsTheTicketByteForByte() {
        byte[] slip = encode(Slips.TICKET).bytes();

        byte[] job = new ByteSink().put(slip).put(EscPos.processId("0001")).bytes();

        assertThat(HexFormat.ofDelimiter(" ").formatHex(job))
                .isEqualTo(HexFormat.ofDelimiter(" ").formatHex(Golden.bytes("/printer/escpos/ticket-native-qr.hex")));
    }

    @Test
    void staysUnderFourHundredBytes() {
        assertThat(encode(Slips.TICKET).bytes()).hasSizeLessThan(400);
    }

    @Test
    void replacesWhatThePrinterDoesNotHaveAndCountsIt() {
        EncodedSlip slip = encode(SlipLayout.of(Text.plain("张㐀𠮷é")));

        assertThat(slip.replaced()).isEqualTo(2);
        assertThat(new String(slip.bytes(), GB18030)).contains("张〓〓é");
    }

    @Test
    void letsNoControlCharacterThroughToThePrinter() {
        EncodedSlip slip = encode(SlipLayout.of(Text.plain("A\u001b@\u0010\u0014\nB\u0080")));

        assertThat(slip.replaced()).isEqualTo(5);
        assertThat(new String(slip.bytes(), GB18030)).contains("A〓@〓〓〓B〓\n");
    }

    @Test
    void keepsAQuestionMarkThatWasWritten() {
        assertThat(encode(SlipLayout.of(Text.plain("3?"))).replaced()).isZero();
    }

    @Test
    void narrowsANumberThatWouldNotFitTheLine() {
        byte[] slip = encode(
                        SlipLayout.of(new Text("A10375", Align.LEFT, 8, 8, false)), "width-mm: 58, printable-dots: 384")
                .bytes();

        assertThat(hex(slip)).contains("1D 21 47");
    }

    @Test
    void staysWithinTheSizesTheModelHas() {
        byte[] slip = encode(SlipLayout.of(Text.centred("A037", 8)), "largest-magnification: 2")
                .bytes();

        assertThat(hex(slip)).contains("1D 21 11").doesNotContain("1D 21 77");
    }

    @Test
    void printsTheTextOfACodeOnAModelThatDrawsNone() {
        byte[] slip = encode(Slips.TICKET, "native-qr: false").bytes();

        assertThat(hex(slip)).doesNotContain("1D 28 6B");
        assertThat(new String(slip, GB18030)).contains(Slips.PAYLOAD + "\n");
    }

    @Test
    void drawsARuleAcrossThePaper() {
        byte[] slip = encode(SlipLayout.of(new SlipLine.Rule())).bytes();

        assertThat(new String(slip, GB18030)).contains("─".repeat(24) + "\n");
    }

    @Test
    void cutsAsTheModelCan() {
        assertThat(hex(encode(Slips.TICKET).bytes())).endsWith("1D 56 42 00");
        assertThat(hex(encode(Slips.TICKET, "cut: full").bytes())).endsWith("1D 56 41 00");
        assertThat(hex(encode(Slips.TICKET, "cut: none").bytes())).doesNotContain("1D 56");
    }

    @Test
    void refusesACodeThatCouldBeTakenForCommands() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLine.Qr("\u0010\u0014", 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLine.Qr("", 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLine.Qr("A037", 17));
    }

    private static EncodedSlip encode(SlipLayout slip, String... changes) {
        return new EscPosEncoder(TestProfiles.printer(changes)).encode(slip);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
