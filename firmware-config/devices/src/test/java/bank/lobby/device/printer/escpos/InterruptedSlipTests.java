package bank.lobby.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.Printers;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.paper.TwinSlip;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A slip that a fault interrupts, at every byte there is. Whoever prints does here what the kiosk does: after a failure that
 * had begun it prints once more, marked. No customer ever gets two whole slips of which the second is not marked.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class InterruptedSlipTests {

    private static final String MARK = "补打";
    private static final SlipLayout MARKED = marked();

    private final TwinPrinter twin = TwinPrinter.on(TwinPorts.tcp(0));
    private TicketPrinter printer;

    @AfterEach
    void close() {
        printer.close();
        twin.close();
    }

    @Test
    void isClearedWhereverThePaperEnds() {
        connect("auto-status: true");

        atEveryByte(1, TwinPrinter::paperOutAfter);
    }

    @Test
    void isClearedWhereverTheCoverIsOpened() {
        connect("auto-status: true");

        atEveryByte(1, TwinPrinter::coverOpenAfter);
    }

    @Test
    void isClearedByAPrinterThatOnlyAnswers() {
        connect("poll-every: 5m");

        atEveryByte(20, TwinPrinter::paperOutAfter);
    }

    @Test
    void isLeftToComeOutByAPrinterThatClearsNothing() {
        connect("auto-status: true", "clear: none", "proof: buffer-query");

        atEveryByte(20, TwinPrinter::paperOutAfter);
    }

    private void connect(String... changes) {
        PrinterProfile profile = TestProfiles.printer(changes);
        printer = Printers.open(profile, twin.address(), InstantSource.system());
        await().until(() -> printer.status().ready());
    }

    private void atEveryByte(int step, ObjIntConsumer<TwinPrinter> fault) {
        int size = new EscPosEncoder(TestProfiles.printer("auto-status: true"))
                        .encode(Slips.TICKET)
                        .bytes()
                        .length
                + EscPos.processId("0001").length;
        for (int at = 1; at <= size + 1; at += step) {
            fault.accept(twin, at);

            PrintOutcome outcome = printer.print(Slips.TICKET);
            twin.refill();
            if (outcome instanceof PrintOutcome.Failed failed) {
                assertThat(failed.begun()).as("byte %d", at).isTrue();
                assertThat(printer.print(MARKED)).as("byte %d", at).isInstanceOf(PrintOutcome.Printed.class);
            }

            assertHonest(at, outcome, twin.paper().slips());
            twin.paper().take();
        }
    }

    private static void assertHonest(int at, PrintOutcome outcome, List<TwinSlip> paper) {
        long unmarked = paper.stream()
                .filter(slip -> whole(slip) && !slip.text().contains(MARK))
                .count();
        long marked = paper.stream()
                .filter(slip -> whole(slip) && slip.text().contains(MARK))
                .count();
        boolean again = outcome instanceof PrintOutcome.Failed;
        assertThat(unmarked).as("whole slips, byte %d: %s", at, outcome).isLessThanOrEqualTo(1);
        assertThat(marked).as("marked slips, byte %d: %s", at, outcome).isEqualTo(again ? 1 : 0);
        if (outcome instanceof PrintOutcome.Printed) {
            assertThat(unmarked).as("proved slips, byte %d", at).isEqualTo(1);
        }
        if (again) {
            assertThat(paper).as("the rest was cleared, byte %d", at).hasSizeLessThanOrEqualTo(2);
            assertThat(paper.getLast().text()).startsWith(MARK);
        }
    }

    private static boolean whole(TwinSlip slip) {
        return slip.whole()
                && slip.text().contains("城东支行")
                && slip.text().endsWith("过号作废")
                && slip.codes().contains(Slips.PAYLOAD);
    }

    private static SlipLayout marked() {
        List<SlipLine> lines = new ArrayList<>(Slips.TICKET.lines());
        lines.addFirst(new SlipLine.Text(MARK, Align.CENTRE, 1, 1, true, SlipLine.Accent.REVERSE));
        return new SlipLayout(lines);
    }
}
