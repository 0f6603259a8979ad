package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logo for one printer: stored in it once where the model can, else taken along with every slip where the line is fast
 * enough, else left out. Thread-safe.
 *
 * <p>A try is noted before it is made, for each may wear the printer's memory: a kiosk that is switched off in the middle, or
 * that cannot keep a note, does not write it at every start.
 */
class SlipLogo {

    private static final Logger log = LoggerFactory.getLogger(SlipLogo.class);

    /** Chosen: nothing beside the thousand times the memory lasts, and more will not help. */
    private static final int MOST_TRIES = 5;

    private final TicketPrinter printer;
    private final BankLogo logo;
    private final LogoFile file;
    private final String profile;
    private final boolean carried;
    private final AtomicBoolean mayTry;
    private volatile LogoFile.Note note;

    private SlipLogo(TicketPrinter printer, PrinterProfile profile, BankLogo logo, LogoFile file) {
        this.printer = printer;
        this.logo = logo;
        this.file = file;
        this.profile = profile.id().text();
        this.carried = printer.carriesLogo(logo.picture());
        LogoFile.Note kept = file.read();
        this.note = kept != null && kept.isOf(logo.sha256(), this.profile)
                ? kept
                : new LogoFile.Note(logo.sha256(), this.profile, 0, false);
        this.mayTry = new AtomicBoolean(canStore(profile) && !note.stored() && note.tries() < MOST_TRIES);
    }

    /** Stores it as soon as the printer is ready, if that is still to be done. */
    static SlipLogo on(TicketPrinter printer, PrinterProfile profile, BankLogo logo, LogoFile file) {
        SlipLogo made = new SlipLogo(printer, profile, logo, file);
        if (made.mayTry.get()) {
            printer.onChange(made::storeIfReady);
            made.storeIfReady();
        } else if (!made.isStored()) {
            made.tellOfFallback();
        }
        return made;
    }

    /** The line for the slip that is printed now; {@code null} where it goes without. */
    SlipLine.@Nullable Logo line() {
        return isStored() || carried ? new SlipLine.Logo(logo.picture(), isStored()) : null;
    }

    /** A model that does not say how it is cannot say that it stored anything either. */
    private static boolean canStore(PrinterProfile profile) {
        return profile.commands().logo() == PrinterProfile.Logo.STORED
                && profile.commands().realTimeStatus();
    }

    private boolean isStored() {
        return note.stored();
    }

    /** On a thread of the printer. */
    private void storeIfReady() {
        if (printer.status().ready() && mayTry.compareAndSet(true, false)) {
            Thread.ofVirtual().name("logo").start(this::store);
        }
    }

    private void store() {
        LogoFile.Note begun = new LogoFile.Note(logo.sha256(), profile, note.tries() + 1, false);
        if (!file.write(begun)) {
            tellOfFallback();
            return;
        }
        boolean stored = printer.storeLogo(logo.picture());
        note = new LogoFile.Note(logo.sha256(), profile, begun.tries(), stored);
        if (stored) {
            file.write(note);
            log.info("The logo is stored in the printer");
        } else if (note.tries() < MOST_TRIES) {
            log.warn("The logo was not stored in the printer, try {} of {}", note.tries(), MOST_TRIES);
            mayTry.set(true);
        } else {
            tellOfFallback();
        }
    }

    private void tellOfFallback() {
        if (carried) {
            log.info("The logo goes along with every slip: it is not stored in the printer");
        } else {
            log.warn(
                    "Slips go without the logo {}: not stored in the printer, and not to be sent with each",
                    logo.file());
        }
    }
}
