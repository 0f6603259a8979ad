package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Slips on a real printer: lays out, prints, and says in the server's words how it ended. */
class DeviceSlipPrinter implements SlipPrinter, AutoCloseable {

    private final TicketPrinter printer;
    private final SlipWriter writer;

    DeviceSlipPrinter(TicketPrinter printer, SlipWriter writer) {
        this.printer = printer;
        this.writer = writer;
    }

    @Override
    public SlipOutcome print(Slip slip) {
        return switch (printer.print(writer.write(slip))) {
            case PrintOutcome.Printed printed -> new SlipOutcome(SlipState.PRINTED, slugOf(printed.proof()));
            case PrintOutcome.Failed failed -> new SlipOutcome(SlipState.FAILED, slugOf(failed.fault()));
            case PrintOutcome.Unknown unknown -> new SlipOutcome(SlipState.UNKNOWN, unknown.reason());
        };
    }

    @Override
    public PrinterHealth health() {
        PrinterStatus status = printer.status();
        return new PrinterHealth(printer.link().open() ? problemOf(status.condition()) : "offline", status.paperLow());
    }

    @Override
    public void onChange(Runnable listener) {
        printer.onChange(listener);
    }

    @Override
    public void close() {
        printer.close();
    }

    private static @Nullable String problemOf(PrinterStatus.Condition condition) {
        return switch (condition) {
            case READY -> null;
            case PAPER_OUT, COVER_OPEN, CUTTER, OUT_OF_ORDER -> slugOf(condition);
            case OFF_LINE, UNKNOWN -> "offline";
        };
    }

    private static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
