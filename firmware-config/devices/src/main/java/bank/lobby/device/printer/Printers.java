package bank.lobby.device.printer;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.printer.escpos.EscPosPrinter;
import bank.lobby.device.profile.PrinterProfile;
import java.time.InstantSource;

/** Opens printers: the one place that knows which class speaks which dialect. */
public final class Printers {

    private Printers() {}

    /**
     * Starts to look for the printer at once and goes on until closed; it need not be there.
     *
     * @param port {@code /dev/…} or {@code tcp://host:port}
     * @throws IllegalArgumentException when the port is neither
     */
    public static TicketPrinter open(PrinterProfile profile, String port, InstantSource clock) {
        return open(profile, port, clock, fullRoll(profile));
    }

    /** As {@link #open(PrinterProfile, String, InstantSource)}, with the roll that was saved or that is in it. */
    public static TicketPrinter open(PrinterProfile profile, String port, InstantSource clock, PaperRoll roll) {
        return open(profile, port, clock, roll, Recordings.off());
    }

    /** As {@link #open(PrinterProfile, String, InstantSource, PaperRoll)}, its traffic written down where that is turned on. */
    public static TicketPrinter open(
            PrinterProfile profile, String port, InstantSource clock, PaperRoll roll, Recordings recordings) {
        LinkOpener opener = LinkOpener.of(port, profile.serial());
        return switch (profile.dialect()) {
            case ESCPOS ->
                EscPosPrinter.open(profile, recordings.of("printer", opener, EscPosPrinter.TRAFFIC), clock, roll);
        };
    }

    /** A new roll as the model takes them. */
    public static PaperRoll fullRoll(PrinterProfile profile) {
        Integer own = profile.paper().rollMm();
        return PaperRoll.full(own == null ? PrinterProfile.Paper.USUAL_ROLL_MM : own);
    }
}
