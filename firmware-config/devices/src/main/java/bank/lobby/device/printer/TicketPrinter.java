package bank.lobby.device.printer;

import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.printer.dots.DotPicture;

/** One ticket printer, connected or not. Thread-safe; jobs are done one after the other. */
public interface TicketPrinter extends AutoCloseable {

    /**
     * Prints one slip and waits for the proof: about two seconds when all is well, at most the time on the line, the
     * mechanical time and five seconds.
     */
    PrintOutcome print(SlipLayout slip);

    /** How much {@code slip} is for this printer; nothing is printed. */
    SlipSize sizeOf(SlipLayout slip);

    /** From the last poll, or what the printer said unasked; kept fresh while no job runs. */
    PrinterStatus status();

    LinkStatus link();

    /** The roll as counted, {@link PaperRoll#ticketsLeft tickets left} included; save it and open with it again. */
    PaperRoll paper();

    /**
     * Puts a picture into the printer for good, for {@link SlipLine.Logo}, where the profile says {@code logo: stored}. To
     * be called when the picture is another one than last time, not at every start: the memory wears out after some
     * thousand times.
     *
     * @return false when the model keeps none, or the printer was not ready or did not come back
     */
    boolean storeLogo(DotPicture picture);

    /** Whether a slip may take this picture along: the model prints it, and it fits the paper and the time on the line. */
    boolean carriesLogo(DotPicture picture);

    /** Adds a listener, called after every change of status, roll or link on a thread of the printer; it must return at once. */
    void onChange(Runnable listener);

    /** Ends all threads of this printer; a running job ends as unknown. */
    @Override
    void close();
}
