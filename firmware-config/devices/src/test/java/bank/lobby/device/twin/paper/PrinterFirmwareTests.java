package bank.lobby.device.twin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.Golden;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrinterFirmwareTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<String> answers = new ArrayList<>();
    private final PrinterFirmware firmware = firmware(576);

    @Test
    void putsEveryPartOfTheTicketWhereAPrinterDoes() {
        print(Golden.bytes("/printer/escpos/ticket-native-qr.hex"));

        TwinSlip slip = firmware.paper().slips().getFirst();
        assertThat(slip.unreadable()).isEmpty();
        assertThat(slip.marks())
                .startsWith(
                        new TwinMark.Text(192, 0, "城东支行", 2, 2, false),
                        new TwinMark.Text(216, 48, "个人现金业务", 1, 1, false),
                        new TwinMark.Text(96, 78, "A037", 8, 8, true),
                        new TwinMark.Text(174, 270, "您前面还有 5 人等候", 1, 1, false),
                        new TwinMark.Qr(201, 330, "https://q.example/t/A037-20260101", 'M', 6));
        assertThat(answers).containsExactly("37 22 30 30 30 31 00");
    }

    @Test
    void wrapsALineThatIsWiderThanThePaper() {
        print(("\u001c&" + "号".repeat(25) + "\n\u001dVB\u0000").getBytes(GB18030));

        assertThat(firmware.paper().slips().getFirst().text()).isEqualTo("号".repeat(24) + "\n号");
    }

    @Test
    void alignsToTheRight() {
        print("\u001ba\u0002A037\n\u001dVB\u0000".getBytes(GB18030));

        assertThat(firmware.paper().slips().getFirst().marks())
                .containsExactly(new TwinMark.Text(576 - 48, 0, "A037", 1, 1, false));
    }

    @Test
    void printsRubbishForChineseOutsideDoubleByteModeAndSaysSo() {
        print("\u001c.号\n\u001dVB\u0000".getBytes(GB18030));

        assertThat(firmware.paper().slips().getFirst().unreadable()).isNotEmpty();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        print("\u001b\u007fA\n\u001dVB\u0000".getBytes(GB18030));

        assertThat(firmware.paper().slips().getFirst().unreadable()).containsExactly("1B 7F");
    }

    @Test
    void refusesACodeWiderThanThePaper() {
        PrinterFirmware narrow = firmware(384);

        print(
                narrow,
                HexFormat.ofDelimiter(" ")
                        .parseHex("1D 28 6B 03 00 31 43 10 1D 28 6B 0C 00 31 50 30 61 30 33 37 2D 32 30 32 36"
                                + " 1D 28 6B 03 00 31 45 33 1D 28 6B 03 00 31 51 30 1D 56 00"));

        assertThat(narrow.paper().slips().getFirst().unreadable()).containsExactly("a QR code of 400 dots on 384");
    }

    @Test
    void printsTheSameHoweverTheBytesArePortioned() {
        byte[] ticket = Golden.bytes("/printer/escpos/ticket-native-qr.hex");
        print(ticket);

        PrinterFirmware other = firmware(576);
        byte[] waiting = {};
        for (byte next : ticket) {
            waiting = Arrays.copyOf(waiting, waiting.length + 1);
            waiting[waiting.length - 1] = next;
            waiting = rest(other, waiting);
        }

        assertThat(other.paper().slips()).isEqualTo(firmware.paper().slips());
    }

    @Property
    void survivesEveryInput(@ForAll @Size(max = 300) byte[] input) {
        PrinterFirmware fresh = firmware(576);

        byte[] left = rest(fresh, input);

        assertThat(left.length).isLessThanOrEqualTo(input.length);
        fresh.paper().slips().forEach(TwinSlip::svg);
    }

    private PrinterFirmware firmware(int widthDots) {
        return new PrinterFirmware(
                widthDots,
                answer -> answers.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answer)),
                () -> {});
    }

    private void print(byte[] bytes) {
        print(firmware, bytes);
    }

    private static void print(PrinterFirmware firmware, byte[] bytes) {
        assertThat(rest(firmware, bytes)).isEmpty();
    }

    private static byte[] rest(PrinterFirmware firmware, byte[] bytes) {
        byte[] waiting = bytes;
        while (waiting.length > 0) {
            int size = firmware.step(waiting, waiting.length);
            if (size == 0) {
                return waiting;
            }
            waiting = Arrays.copyOfRange(waiting, size, waiting.length);
        }
        return waiting;
    }
}
