package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus.Condition;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.paper.TwinMark;
import bank.lobby.device.twin.paper.TwinSlip;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A logo put into a printer for good; every storing takes the five seconds that a real one needs. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class StoredLogoTests {

    private static final DotPicture PICTURE =
            new DotPicture(16, 2, HexFormat.of().parseHex("8001C3A5"));

    private final TwinPrinter twin = TwinPrinter.on(TwinPorts.tcp(0));
    private TicketPrinter printer;

    @AfterEach
    void close() {
        printer.close();
        twin.close();
    }

    @Test
    void comesOutOnEverySlipAlsoAfterThePrinterWasSwitchedOff() {
        connect("logo: stored");

        assertThat(printer.storeLogo(PICTURE)).isTrue();
        print();
        twin.powerCycle();
        print();

        assertThat(twin.timesStored()).isEqualTo(1);
        assertThat(twin.paper().slips())
                .hasSize(2)
                .allSatisfy(StoredLogoTests::showsThePicture)
                .allSatisfy(slip -> assertThat(slip.unreadable()).isEmpty());
    }

    @Test
    void leavesThePrinterSayingItsStatusThoughItRestarted() {
        connect("logo: stored, auto-status: true, poll-every: 5m");
        printer.storeLogo(PICTURE);

        twin.paperOut();

        await().until(() -> printer.status().condition() == Condition.PAPER_OUT);
    }

    @Test
    void isNotSentToAModelThatKeepsNone() {
        connect("logo: raster");

        assertThat(printer.storeLogo(PICTURE)).isFalse();

        assertThat(printer.carriesLogo(PICTURE)).isTrue();
        assertThat(twin.timesStored()).isZero();
    }

    @Test
    void isNotSentToAPrinterThatIsNotReady() {
        connect("logo: stored");
        twin.coverOpen();

        assertThat(printer.storeLogo(PICTURE)).isFalse();
        twin.refill();
        print();

        assertThat(twin.timesStored()).isZero();
    }

    private void print() {
        SlipLayout slip = SlipLayout.of(new SlipLine.Logo(PICTURE, true), SlipLine.Text.plain("A012"));
        assertThat(printer.print(slip)).isInstanceOf(PrintOutcome.Printed.class);
    }

    private static void showsThePicture(TwinSlip slip) {
        TwinMark.Picture mark = (TwinMark.Picture) slip.marks().getFirst();
        for (int i = 0; i < 32; i++) {
            assertThat(mark.dots().get(i / 16 * mark.widthDots() + i % 16)).isEqualTo(PICTURE.black(i % 16, i / 16));
        }
    }

    private void connect(String changes) {
        printer = Printers.open(
                TestProfiles.printer(changes), twin.address(), InstantSource.fixed(Instant.ofEpochSecond(0)));
        await().until(() -> printer.status().ready());
    }
}
