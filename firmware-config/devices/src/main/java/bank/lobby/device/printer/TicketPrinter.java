package bank.lobby.device.printer;

import bank.lobby.device.link.LinkStatus;

/** One ticket printer, connected or not. Thread-safe; jobs are done one after the other. */
public interface TicketPrinter extends AutoCloseable {

    /**
     * Prints one slip and waits for the proof: about two seconds when all is well, at most the time on the line, the
     * mechanical time and five seconds.
     */
    PrintOutcome print(SlipLayout slip);

    /** From the last poll; kept fresh while no job runs. */
    PrinterStatus status();

    LinkStatus link();

    /** Adds a listener, called after every change of status or link on a thread of the printer; it must return at once. */
    void onChange(Runnable listener);

    /** Ends all threads of this printer; a running job ends as unknown. */
    @Override
    void close();
}
