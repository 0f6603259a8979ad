package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.PaperRoll;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.station.PrinterReport;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slips on a real printer: lays out, prints, and says in the server's words how it ended. */
class DeviceSlipPrinter implements SlipPrinter, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeviceSlipPrinter.class);

    /** Chosen: a quarter of an hour of a busy branch, for rolls without a near-end sensor. */
    private static final int FEW = 40;

    private final TicketPrinter printer;
    private final SlipWriter writer;
    private final boolean tellsItsState;
    private final RollFile rollFile;
    private final @Nullable SlipLogo logo;
    private volatile PaperRoll saved;

    /**
     * @param tellsItsState whether this model says how it is when asked; one that does not is well while its link is open
     * @param logo at the head of every slip
     */
    DeviceSlipPrinter(
            TicketPrinter printer,
            SlipWriter writer,
            boolean tellsItsState,
            RollFile rollFile,
            @Nullable SlipLogo logo) {
        this.printer = printer;
        this.writer = writer;
        this.tellsItsState = tellsItsState;
        this.rollFile = rollFile;
        this.logo = logo;
        this.saved = printer.paper();
        printer.onChange(this::noticeRoll);
    }

    @Override
    public SlipResult print(Slip slip, boolean reprint) {
        PrintOutcome outcome = printer.print(layout(slip, reprint));
        keepRoll();
        return switch (outcome) {
            case PrintOutcome.Printed printed -> new SlipResult.OnPaper(slugOf(printed.proof()));
            case PrintOutcome.Failed failed -> new SlipResult.NotYet(slugOf(failed.fault()), failed.begun());
            case PrintOutcome.Unknown unknown -> new SlipResult.InDoubt(unknown.reason());
        };
    }

    @Override
    public Duration timeOnLine(Slip slip, boolean reprint) {
        return printer.sizeOf(layout(slip, reprint)).onLine();
    }

    @Override
    public PrinterHealth health() {
        PrinterStatus status = printer.status();
        return new PrinterHealth(printer.link().open() ? problemOf(status.condition()) : "offline", status.paperLow());
    }

    @Override
    public PrinterReport report() {
        PaperRoll roll = printer.paper();
        // Staff act on a low roll; told of every slip before, the branch would have an event a ticket for nothing.
        boolean low = !roll.out() && (roll.low() || roll.ticketsLeft() <= FEW);
        return new PrinterReport(health().problem(), low, low ? roll.ticketsLeft() : null);
    }

    @Override
    public void onChange(Runnable listener) {
        printer.onChange(listener);
    }

    @Override
    public void close() {
        printer.close();
    }

    private SlipLayout layout(Slip slip, boolean reprint) {
        return writer.write(slip, reprint, logo == null ? null : logo.line());
    }

    /** A roll that ended or was put in is kept at once: the kiosk may be switched off before the next slip. */
    private void noticeRoll() {
        PaperRoll roll = printer.paper();
        if (roll.out() != saved.out() || roll.low() != saved.low()) {
            Thread.ofVirtual().name("roll").start(this::keepRoll);
        }
    }

    private synchronized void keepRoll() {
        PaperRoll roll = printer.paper();
        if (roll.equals(saved)) {
            return;
        }
        if (roll.low()) {
            log.warn("Paper low: about {} tickets left", roll.ticketsLeft());
        }
        rollFile.write(roll);
        saved = roll;
    }

    private @Nullable String problemOf(PrinterStatus.Condition condition) {
        return switch (condition) {
            case READY -> null;
            case PAPER_OUT, COVER_OPEN, CUTTER, OUT_OF_ORDER -> slugOf(condition);
            case OFF_LINE -> "offline";
            case UNKNOWN -> tellsItsState ? "offline" : null;
        };
    }

    private static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
