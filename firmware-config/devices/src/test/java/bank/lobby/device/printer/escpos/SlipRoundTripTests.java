package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.printer.dots.TextDots;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.twin.paper.PrinterFirmware;
import bank.lobby.device.twin.paper.TwinMark;
import bank.lobby.device.twin.paper.TwinSlip;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever we send, the printer's own reading of it is what was meant: encoder and twin know nothing of each other. */
class SlipRoundTripTests {

    private static final Charset GB2312 = Charset.forName("GB2312");

    @Property(tries = 300)
    void everyWordOfTheSetComesOutAsItWasWritten(
            @ForAll("words") String words, @ForAll Align align, @ForAll("times") int times, @ForAll boolean bold) {
        SlipLayout slip = SlipLayout.of(new SlipLine.Text(words, align, times, times, bold));

        TwinSlip printed = print(slip, 576);

        assertThat(printed.unreadable()).isEmpty();
        assertThat(printed.text().replace("\n", "")).isEqualTo(words);
    }

    @Property(tries = 300)
    void nothingThatIsTypedCanBecomeACommand(@ForAll String words) {
        SlipLayout slip = SlipLayout.of(SlipLine.Text.plain(words), SlipLine.Text.plain("END"));

        TwinSlip printed = print(slip, 384);

        assertThat(printed.unreadable()).isEmpty();
        assertThat(printed.text()).endsWith("END");
        assertThat(printed.number()).isEqualTo(1);
    }

    @Property(tries = 100)
    void everyCodeIsReadAsItWasWritten(@ForAll("payloads") String payload) {
        SlipLayout slip = SlipLayout.of(new SlipLine.Qr(payload, 4));

        assertThat(print(slip, 576).codes()).containsExactly(payload);
    }

    @Property(tries = 60)
    void aPhoneReadsEveryCodeOffThePaper(
            @ForAll("payloads") String payload,
            @ForAll boolean wide,
            @ForAll PrinterProfile.Qr way,
            @ForAll("modules") int moduleDots) {
        SlipLayout slip = SlipLayout.of(
                SlipLine.Text.centred("A037", 4),
                new SlipLine.Qr(payload, moduleDots),
                SlipLine.Text.centred("请留意", 1));

        TwinSlip printed = print(
                slip,
                wide ? 576 : 384,
                "qr: " + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        assertThat(printed.unreadable()).isEmpty();
        assertThat(printed.scanned()).containsExactly(payload);
    }

    @Property(tries = 300)
    void noPictureHoldsARealTimeCommand(@ForAll @Size(value = 64) byte[] rows, @ForAll @Size(64) byte[] more) {
        for (int i = 0; i < rows.length; i += 5) {
            rows[i] = 0x10; // far likelier than chance has it
        }
        byte[] dots = new ByteSink().put(rows).put(more).bytes();
        SlipLayout slip = SlipLayout.of(new SlipLine.Logo(new DotPicture(64, 16, dots), false));

        byte[] sent = new EscPosEncoder(TestProfiles.printer()).encode(slip).bytes();

        assertThat(HexFormat.ofDelimiter(" ").formatHex(sent)).doesNotContain("10 04", "10 05", "10 14");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(EscPosGraphics.store(new DotPicture(64, 16, dots))))
                .doesNotContain("10 04", "10 05", "10 14");
    }

    @Test
    void aStoredPictureComesOutAsItWasDrawn() {
        byte[] rows = HexFormat.of().parseHex("8001C2834585FF07A0");
        DotPicture picture = new DotPicture(20, 3, rows);
        PrinterFirmware firmware = new PrinterFirmware(384, answer -> {}, () -> {});
        byte[] slip = new EscPosEncoder(TestProfiles.printer("logo: stored"))
                .encode(SlipLayout.of(new SlipLine.Logo(picture, true)))
                .bytes();

        TwinSlip printed = feed(
                firmware,
                new ByteSink().put(EscPosGraphics.store(picture)).put(slip).bytes());

        TwinMark.Picture mark = (TwinMark.Picture) printed.marks().getFirst();
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 20; x++) {
                assertThat(mark.dots().get(y * mark.widthDots() + x)).isEqualTo(picture.black(x, y));
            }
        }
    }

    @Test
    void aDrawnLineStandsWhereTheTextWouldHaveStood() {
        assumeTrue(TextDots.draws('㐀'), "no font of this machine has 㐀");
        SlipLayout slip =
                SlipLayout.of(SlipLine.Text.plain("前"), SlipLine.Text.centred("张㐀", 2), SlipLine.Text.plain("后"));

        TwinSlip printed = print(slip, 384);

        assertThat(printed.unreadable()).isEmpty();
        assertThat(printed.marks())
                .filteredOn(TwinMark.Picture.class::isInstance)
                .singleElement()
                .satisfies(mark -> assertThat(mark.x()).isEqualTo((384 - 96) / 2));
    }

    @Test
    void aCutWithoutAFeedLeavesNothingOfTheSlipBehind() {
        assertThat(print(Slips.TICKET, 576, "cut: esc-i").text())
                .startsWith("城东支行")
                .endsWith("过号作废");
    }

    @Provide
    Arbitrary<Integer> modules() {
        return Arbitraries.integers().between(3, 8); // 0.4 mm is the least a phone reads
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.chars()
                .range('\u4e00', '\u9fa5')
                .filter(GB2312.newEncoder()::canEncode)
                .map(String::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(characters -> String.join("", characters) + "A037");
    }

    @Provide
    Arbitrary<Integer> times() {
        return Arbitraries.integers().between(1, 8);
    }

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(300);
    }

    private static TwinSlip print(SlipLayout slip, int dots, String... changes) {
        String[] all = Stream.concat(Stream.of("printable-dots: " + dots), Stream.of(changes))
                .toArray(String[]::new);
        byte[] bytes = new EscPosEncoder(TestProfiles.printer(all)).encode(slip).bytes();
        return feed(new PrinterFirmware(dots, answer -> {}, () -> {}), bytes);
    }

    private static TwinSlip feed(PrinterFirmware firmware, byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            int size = firmware.step(Arrays.copyOfRange(bytes, at, bytes.length), bytes.length - at);
            assertThat(size).isPositive();
            at += size;
        }
        return firmware.paper().slips().getFirst();
    }
}
