package bank.lobby.device.twin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.Golden;
import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TwinPrinterTests {

    private static final SerialSettings ANY = SerialSettings.plain(9600, Duration.ofSeconds(1));
    private static final byte[] TICKET = Golden.bytes("/printer/escpos/ticket-native-qr.hex");

    private TwinPrinter twin;
    private SerialLink host;

    @BeforeEach
    void connect() throws Exception {
        start(TwinPrinterSettings.QUICK);
    }

    @AfterEach
    void close() {
        host.close();
        twin.close();
    }

    @Test
    void answersStatusInEveryState() throws Exception {
        send("10 04 01 10 04 02 10 04 03 10 04 04");
        assertThat(heard(4)).isEqualTo("12 12 12 12");

        twin.paperLow();
        twin.paperOut();
        twin.coverOpen();
        send("10 04 01 10 04 02 10 04 03 10 04 04");

        assertThat(heard(4)).isEqualTo("1A 36 12 7E");
    }

    @Test
    void provesASlipOnlyOnceItIsOut() throws Exception {
        twin.paperOut();
        host.write(TICKET, Duration.ofSeconds(1));
        send("10 04 04");
        assertThat(heard(1)).isEqualTo("72");

        twin.refill();

        assertThat(heard(7)).isEqualTo("37 22 30 30 30 31 00");
        assertThat(twin.paper().slips()).hasSize(1);
    }

    @Test
    void answersInTheMiddleOfASlip() throws Exception {
        host.write(Arrays.copyOf(TICKET, 100), Duration.ofSeconds(1));
        send("10 04 01");

        assertThat(heard(1)).isEqualTo("12");
    }

    @Test
    void dropsWhatIsBufferedWhenTold() throws Exception {
        twin.paperOut();
        host.write(TICKET, Duration.ofSeconds(1));

        send("10 14 08 01 03 14 01 06 02 08");
        assertThat(heard(3)).isEqualTo("37 25 00");
        twin.refill();
        send("1D 72 01");

        assertThat(heard(1)).isEqualTo("00");
        assertThat(twin.paper().slips()).isEmpty();
    }

    @Test
    void saysEveryChangeByItselfOnceTold() throws Exception {
        send("1D 61 0F");
        assertThat(heard(4)).isEqualTo("10 00 00 0F");

        twin.paperLow();
        assertThat(heard(4)).isEqualTo("10 00 03 0F");
        twin.coverOpen();
        assertThat(heard(4)).isEqualTo("38 00 03 0F");
        twin.refill();
        assertThat(heard(4)).isEqualTo("10 00 00 0F");

        send("1B 40 1D 72 01");
        assertThat(heard(1)).isEqualTo("00");
        twin.paperOut();
        send("10 04 01");
        assertThat(heard(1)).as("an initialisation ended it").isEqualTo("1A");
    }

    @Test
    void opensItsCoverInTheMiddleOfASlip() throws Exception {
        twin.coverOpenAfter(100);

        host.write(TICKET, Duration.ofSeconds(1));
        send("10 04 02");

        assertThat(heard(1)).isEqualTo("16");
        assertThat(twin.paper().slips()).isEmpty();
    }

    @Test
    void staysInItsErrorUntilItIsToldToGoOn() throws Exception {
        twin.cutterJamsAtNextCut();
        host.write(TICKET, Duration.ofSeconds(1));
        send("10 04 03 10 05 02 10 04 03");
        assertThat(heard(2)).as("the cutter is stuck").isEqualTo("1A 1A");

        twin.freeCutter();
        send("10 04 03 10 05 02 10 04 03");

        assertThat(heard(2)).isEqualTo("1A 12");
    }

    @Test
    void provesLateOrNotAtAllWhenTold() throws Exception {
        twin.proofAfter(null);
        host.write(TICKET, Duration.ofSeconds(1));
        await().until(() -> twin.paper().printed() == 1);
        twin.proofAfter(Duration.ofMillis(50));

        send("1D 72 01 10 04 01");

        assertThat(heard(2)).isEqualTo("12 00");
    }

    @Test
    void takesTheTimeOfItsLineAndItsMechanics() throws Exception {
        host.close();
        twin.close();
        start(new TwinPrinterSettings(576, 9_600, Duration.ofMillis(300)));
        long started = System.nanoTime();

        host.write(TICKET, Duration.ofSeconds(1));

        assertThat(heard(7)).startsWith("37 22");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void waitsForTheNextConnection() throws Exception {
        host.close();
        host = LinkOpener.of(twin.address(), ANY).open();

        send("10 04 01");

        assertThat(heard(1)).isEqualTo("12");
    }

    @Test
    void countsTheSlipsInItsTrayAndGivesThemOut() throws Exception {
        host.write("A\n\u001dVB\u0000B\n\u001dVB\u0000".getBytes(US_ASCII), Duration.ofSeconds(1));
        await().until(() -> twin.paper().printed() == 2);

        twin.paper().take();

        assertThat(twin.paper().slips()).isEmpty();
        assertThat(twin.paper().printed()).isEqualTo(2);
    }

    private void start(TwinPrinterSettings settings) throws Exception {
        twin = TwinPrinter.on(TwinPorts.tcp(0), settings);
        host = LinkOpener.of(twin.address(), ANY).open();
    }

    private void send(String hex) throws Exception {
        host.write(HexFormat.ofDelimiter(" ").parseHex(hex), Duration.ofSeconds(1));
    }

    private String heard(int bytes) throws LinkLostException {
        StringBuilder heard = new StringBuilder();
        byte[] one = new byte[1];
        for (int i = 0; i < bytes; ) {
            if (host.read(one) == 1) {
                heard.append(i++ == 0 ? "" : " ")
                        .append(HexFormat.of().withUpperCase().toHexDigits(one[0]));
            }
        }
        return heard.toString();
    }
}
