package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.Golden;
import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.SlipLine.Text;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.printer.dots.TextDots;
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
    void drawsALineThatThePrinterLacksCharactersFor() {
        assumeTrue(TextDots.draws('㐀'), "no font of this machine has 㐀");

        EncodedSlip slip = encode(SlipLayout.of(Text.plain("张㐀"), Text.plain("张")));

        assertThat(slip.drawn()).isEqualTo(1);
        assertThat(slip.replaced()).isZero();
        assertThat(hex(slip.bytes()))
                .startsWith("1B 40 1C 26 1D 76 30 00 06 00 18 00")
                .contains("1B 4A 09 D5 C5 0A");
    }

    @Test
    void replacesWhatNobodyHasAndCountsIt() {
        EncodedSlip slip = encode(SlipLayout.of(Text.plain("张\uE000\uDBFF\uDFFDé")));

        assertThat(slip.drawn()).isZero();
        assertThat(slip.replaced()).isEqualTo(1);
        assertThat(new String(slip.bytes(), GB18030)).contains("〓é");
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
    void sendsACodeAsAPictureToAModelThatDrawsNone() {
        byte[] full = encode(Slips.TICKET, "qr: raster").bytes();
        byte[] half = encode(Slips.TICKET, "qr: raster-half").bytes();

        assertThat(hex(full)).doesNotContain("1D 28 6B").contains("1D 76 30 00 16 00 AE 00");
        assertThat(hex(half)).doesNotContain("1D 28 6B").contains("1D 76 30 03 0B 00 57 00");
        assertThat(half).hasSizeBetween(full.length / 4, full.length / 3);
    }

    @Test
    void drawsACodeSmallerWhereItWouldNotFitThePaper() {
        SlipLayout slip = SlipLayout.of(new SlipLine.Qr("x".repeat(300), 16));

        byte[] narrow = encode(slip, "width-mm: 58, printable-dots: 384").bytes();

        assertThat(hex(narrow)).contains("1D 28 6B 03 00 31 43 04");
    }

    @Test
    void keepsFourModulesBlankAboveAndBelowACode() {
        SlipLayout slip = SlipLayout.of(Text.plain("A"), new SlipLine.Qr("A037", 8), Text.plain("B"));

        assertThat(hex(encode(slip).bytes())).contains("41 0A 1B 4A 20 ").contains("31 51 30 0A 1B 61 00 42");
        assertThat(hex(encode(slip, "qr: raster").bytes()))
                .contains("41 0A 1B 4A 20 ")
                .contains("1B 4A 20 1B 61 00 42");
        assertThat(hex(encode(slip, "motion-units-per-dot: 2").bytes())).contains("41 0A 1B 4A 40 ");
    }

    @Test
    void leavesALogoOutWhereTheLineIsTooSlow() {
        SlipLayout slip =
                SlipLayout.of(new SlipLine.Logo(new DotPicture(200, 80, new byte[25 * 80]), false), Text.plain("A"));

        assertThat(hex(encode(slip).bytes())).contains("1D 76 30");
        assertThat(hex(encode(slip, "baud: 9600").bytes())).doesNotContain("1D 76 30");
        assertThat(hex(encode(slip, "logo: none").bytes())).doesNotContain("1D 76 30");
        assertThat(hex(encode(slip, "logo: stored").bytes()))
                .as("not stored yet")
                .contains("1D 76 30")
                .doesNotContain("1C 70");
    }

    @Test
    void slicesATallPictureIntoBands() {
        SlipLayout slip = SlipLayout.of(new SlipLine.Logo(new DotPicture(8, 300, new byte[300]), false));

        assertThat(hex(encode(slip).bytes()))
                .contains("1D 76 30 00 01 00 FF 00")
                .contains("1D 76 30 00 01 00 2D 00");
    }

    @Test
    void asksForStatusUnaskedAndSwitchesButtonsOffAfterEveryInitialisation() {
        byte[] slip = encode(Slips.TICKET, "auto-status: true", "after-initialise: \"1B 63 35 01\"")
                .bytes();

        assertThat(hex(slip)).startsWith("1B 40 1C 26 1D 61 0F 1B 63 35 01 1B 61 01");
    }

    @Test
    void drawsARuleAcrossThePaperInFewBytes() {
        SlipLayout slip = SlipLayout.of(new SlipLine.Rule());

        assertThat(hex(encode(slip).bytes())).contains("1D 21 70 A9 A4 A9 A4 A9 A4 0A");
        assertThat(hex(encode(slip, "largest-magnification: 2").bytes()))
                .contains("1D 21 10 " + "A9 A4 ".repeat(12) + "0A");
        assertThat(hex(encode(slip, "printable-dots: 512").bytes())).contains("1D 21 60 A9 A4 A9 A4 A9 A4 0A");
    }

    @Test
    void cutsAsTheModelCan() {
        assertThat(hex(encode(Slips.TICKET).bytes())).endsWith("1D 56 42 00");
        assertThat(hex(encode(Slips.TICKET, "cut: full").bytes())).endsWith("1D 56 41 00");
        assertThat(hex(encode(Slips.TICKET, "cut: none").bytes())).doesNotContain("1D 56");
        assertThat(hex(encode(SlipLayout.of(Text.plain("A")), "cut: esc-i").bytes()))
                .endsWith("41 0A 1B 4A 60 1B 69");
        assertThat(hex(encode(SlipLayout.of(Text.plain("A")), "cut: esc-m").bytes()))
                .endsWith("41 0A 1B 4A 60 1B 6D");
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
