package bank.lobby.kiosk.slip;

import bank.lobby.wire.print.Slip;
import bank.lobby.wire.station.PrinterReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts slips on paper. Knows nothing of jobs: whoever calls it takes care that no job is printed twice. Thread-safe. */
public interface SlipPrinter {

    /**
     * Tries once to print a slip and waits for its end, some seconds at most; never throws for a printer's fault.
     *
     * @param reprint whether 补打 stands on it
     */
    SlipResult print(Slip slip, boolean reprint);

    /** How long the bytes of this slip take on the line alone, computed. */
    Duration timeOnLine(Slip slip, boolean reprint);

    /** Whether this kiosk has a printer at all. */
    default boolean isThere() {
        return true;
    }

    /** How the printer is. */
    PrinterHealth health();

    /** How the printer and its paper are, for the staff; {@code null} where this kiosk has none. */
    default @Nullable PrinterReport report() {
        return null;
    }

    /** {@code listener} is called after every change of {@link #health()} or the paper; it must not block. */
    void onChange(Runnable listener);
}
