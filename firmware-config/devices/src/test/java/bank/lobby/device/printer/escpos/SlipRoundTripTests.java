package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.twin.paper.PrinterFirmware;
import bank.lobby.device.twin.paper.TwinSlip;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    private static TwinSlip print(SlipLayout slip, int dots) {
        PrinterFirmware firmware = new PrinterFirmware(dots, answer -> {}, () -> {});
        byte[] bytes = new EscPosEncoder(TestProfiles.printer("printable-dots: " + dots))
                .encode(slip)
                .bytes();
        for (int at = 0; at < bytes.length; ) {
            int size = firmware.step(Arrays.copyOfRange(bytes, at, bytes.length), bytes.length - at);
            assertThat(size).isPositive();
            at += size;
        }
        return firmware.paper().slips().getFirst();
    }
}
