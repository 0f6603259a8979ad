package bank.lobby.kiosk.slip;

import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipOutcome;

/** Puts slips on paper. Knows nothing of jobs: whoever calls it takes care that no job is printed twice. Thread-safe. */
public interface SlipPrinter {

    /** Prints one slip and waits for its end, some seconds at most; never PENDING, never throws for a printer's fault. */
    SlipOutcome print(Slip slip);

    /** How the printer is. */
    PrinterHealth health();

    /** {@code listener} is called after every change of {@link #health()}; it must not block. */
    void onChange(Runnable listener);
}
