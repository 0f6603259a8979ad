package bank.lobby.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every slip of every language fits every paper, in characters every printer has. */
class SlipWriterTests {

    private static final PrinterProfile.Paper WIDE = new PrinterProfile.Paper(80, 576, 203);
    private static final PrinterProfile.Paper NARROW = new PrinterProfile.Paper(58, 384, 203);
    private static final Names LONG =
            new Names("企业网上银行与跨境结算综合业务", "企業網路銀行與跨境結算綜合業務", "Corporate online banking and settlement");

    @ParameterizedTest
    @EnumSource
    void fitsBothPapersInEveryLanguage(Language language) {
        assertSane(slip(WIDE, language, LONG), WIDE);
        assertSane(slip(NARROW, language, LONG), NARROW);
        assertSane(slip(WIDE, language, SampleBranch.services().getFirst().names()), WIDE);
        assertSane(slip(NARROW, language, SampleBranch.services().getFirst().names()), NARROW);
    }

    @ParameterizedTest
    @EnumSource
    void takesFewerThanFourHundredBytesOnEitherPaperAndLittleMoreWhenReprinted(Language language) {
        Slip slip = SampleBranch.slip(
                language, "A012", SampleBranch.services().getFirst().names());

        for (String profile : List.of("twin-80mm", "twin-58mm")) {
            assertThat(bytes(profile, slip, false)).as(profile).isLessThan(400);
            assertThat(bytes(profile, slip, true)).as(profile + " 补打").isLessThan(430);
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH_CN, * 补打 *", "ZH_TW, * 補印 *", "EN, * REPRINT *"})
    void saysAtTheHeadThatItIsAReprint(Language language, String words) {
        Slip slip = SampleBranch.slip(language, "A012", LONG);

        assertThat(texts(new SlipWriter(NARROW).write(slip, true)).getFirst())
                .returns(words, SlipLine.Text::text)
                .returns(2, SlipLine.Text::heightTimes);
        assertThat(texts(new SlipWriter(NARROW).write(slip, false)))
                .extracting(SlipLine.Text::text)
                .doesNotContain(words);
    }

    @Test
    void saysWhatTheCustomerNeedsToKnow() {
        SlipLayout slip =
                slip(WIDE, Language.ZH_CN, SampleBranch.services().getFirst().names());

        assertThat(texts(slip).stream().map(SlipLine.Text::text).toList())
                .contains("青禾银行", "人民路支行", "A012", "存取款", "前面等候 3 人", "我们承诺约 20 分钟内叫到您", "2026-03-02 09:44")
                .anyMatch(line -> line.contains("后到的人可能先办"));
    }

    @Test
    void putsTheLogoAboveAllButTheWordsOfAReprint() {
        Slip slip = SampleBranch.slip(Language.ZH_CN, "A012", LONG);
        SlipLine.Logo logo = new SlipLine.Logo(new DotPicture(8, 1, new byte[1]), true);

        List<SlipLine> first = new SlipWriter(WIDE).write(slip, false, logo).lines();
        List<SlipLine> second = new SlipWriter(WIDE).write(slip, true, logo).lines();

        assertThat(first).startsWith(logo).containsOnlyOnce(logo);
        assertThat(second.indexOf(logo)).isEqualTo(2);
    }

    @Test
    void printsTheNumberAsLargeAsThePaperAllows() {
        assertThat(numberOn(WIDE).widthTimes()).isEqualTo(8);
        assertThat(numberOn(NARROW).widthTimes()).isEqualTo(8);
    }

    @Test
    void carriesThePhonePageAsItsCode() {
        SlipLayout slip =
                slip(WIDE, Language.EN, SampleBranch.services().getFirst().names());

        assertThat(slip.lines())
                .filteredOn(SlipLine.Qr.class::isInstance)
                .map(line -> ((SlipLine.Qr) line).payload())
                .containsExactly("http://bank.example/t/7hXQ2mV9kLr4sTzB8wYd1g");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToBringOnEitherPaperAndNothingOfItWhereNothingIs(Language language) {
        Names documents = new Names(
                "本人有效身份证件、银行卡；代办的另带代办人身份证件",
                "本人有效身分證件、銀行卡；代辦者另帶代辦人身分證件",
                "Your identity document, bank card and, for others, theirs");
        Slip plain = SampleBranch.slip(language, "A012", LONG);

        for (PrinterProfile.Paper paper : List.of(WIDE, NARROW)) {
            SlipLayout slip = new SlipWriter(paper).write(bringing(documents, plain), false);

            assertSane(slip, paper);
            assertThat(String.join(
                                    "",
                                    texts(slip).stream()
                                            .map(SlipLine.Text::text)
                                            .toList())
                            .replace(" ", ""))
                    .contains(documents.in(language).replace(" ", ""));
        }
        assertThat(texts(new SlipWriter(WIDE).write(plain, false)))
                .extracting(SlipLine.Text::text)
                .noneMatch(
                        line -> line.startsWith(SlipWords.in(language).bring().replace("%s", "")));
    }

    private static Slip bringing(Names documents, Slip slip) {
        return new Slip(
                slip.language(),
                slip.bank(),
                slip.branch(),
                slip.number(),
                slip.service(),
                slip.ahead(),
                slip.issuedAt(),
                slip.zone(),
                slip.promiseMinutes(),
                slip.phoneUrl(),
                documents);
    }

    private static SlipLine.Text numberOn(PrinterProfile.Paper paper) {
        return texts(slip(
                        paper,
                        Language.ZH_CN,
                        SampleBranch.services().getFirst().names()))
                .stream()
                .filter(text -> text.text().equals("A012"))
                .findFirst()
                .orElseThrow();
    }

    /** By the encoder a real printer of this profile would use; no printer is there. */
    private static int bytes(String profile, Slip slip, boolean reprint) {
        PrinterProfile known = ProfileCatalog.bundled().printer(new ProfileId(profile));
        try (TicketPrinter printer = Printers.open(known, "tcp://127.0.0.1:1", Clock.systemUTC())) {
            return printer.sizeOf(new SlipWriter(known.paper()).write(slip, reprint))
                    .bytes();
        }
    }

    private static SlipLayout slip(PrinterProfile.Paper paper, Language language, Names service) {
        return new SlipWriter(paper).write(SampleBranch.slip(language, "A012", service), false);
    }

    private static List<SlipLine.Text> texts(SlipLayout slip) {
        return slip.lines().stream()
                .filter(SlipLine.Text.class::isInstance)
                .map(SlipLine.Text.class::cast)
                .toList();
    }

    private static void assertSane(SlipLayout slip, PrinterProfile.Paper paper) {
        for (SlipLine.Text text : texts(slip)) {
            assertThat(PaperText.columns(text.text()) * text.widthTimes())
                    .as("width of '%s'", text.text())
                    .isLessThanOrEqualTo(paper.columns());
            text.text()
                    .codePoints()
                    .forEach(character -> assertThat(
                                    Character.toString(character).getBytes(Charset.forName("GB18030")).length)
                            .as("bytes of '%s'", Character.toString(character))
                            .isLessThanOrEqualTo(2));
        }
    }
}
