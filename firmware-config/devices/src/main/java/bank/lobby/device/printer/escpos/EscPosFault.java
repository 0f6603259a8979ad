package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.printer.PrintFault;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.profile.PrinterProfile;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The end of a job that a fault interrupted. The slip may have been whole before the fault, and then its proof decides;
 * if not, the rest must not come out later, and how that is made sure of is the profile's.
 */
final class EscPosFault {

    /** Chosen: a proof that is under way is here by then. */
    private static final Duration PROOF = Duration.ofMillis(400);

    /** Chosen: a real-time command is answered at once; twice the usual time-out. */
    private static final Duration CLEARING = Duration.ofSeconds(1);

    private final EscPosLine line;
    private final PrinterProfile profile;
    private final PrinterStatus status;
    private final Duration onLine;
    private final Consumer<PrinterStatus> seen;

    /** @param onLine how long what was sent before may be on its way still; every answer may come so much later */
    EscPosFault(
            EscPosLine line,
            PrinterProfile profile,
            PrinterStatus status,
            Duration onLine,
            Consumer<PrinterStatus> seen) {
        this.line = line;
        this.profile = profile;
        this.status = status;
        this.onLine = onLine;
        this.seen = seen;
    }

    /** Whether the printer just said one unasked. */
    static boolean saidBy(EscPosReply reply) {
        return reply instanceof EscPosReply.AutoStatus status
                && !EscPosStatus.ofAuto(status).ready();
    }

    static PrintFault of(PrinterStatus status) {
        return switch (status.condition()) {
            case PAPER_OUT -> PrintFault.PAPER_OUT;
            case COVER_OPEN -> PrintFault.COVER_OPEN;
            case CUTTER -> PrintFault.CUTTER;
            case OUT_OF_ORDER -> PrintFault.OUT_OF_ORDER;
            case OFF_LINE, READY, UNKNOWN -> PrintFault.OFF_LINE;
        };
    }

    static String words(PrinterStatus status) {
        return status.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    PrintOutcome end(Predicate<EscPosReply> proof) throws LinkException {
        return switch (profile.commands().clear()) {
            case REAL_TIME -> clear(proof);
            case RECOVERY -> recover(proof);
            case NONE -> leave(proof);
        };
    }

    /** Proof and answer come in the order in which the printer did them: whichever is first is true. */
    private PrintOutcome clear(Predicate<EscPosReply> proof) throws LinkException {
        for (int attempt = 1; attempt <= 2; attempt++) {
            line.realTime(EscPos.CLEAR_BUFFERS);
            EscPosReply last =
                    line.heard(proof.or(EscPosReply.BuffersCleared.class::isInstance), CLEARING.plus(onLine));
            if (last instanceof EscPosReply.BuffersCleared) {
                return failed();
            }
            if (last != null) {
                return printed();
            }
        }
        return mayStillCome();
    }

    /**
     * The command has no answer. Done is what leaves the printer ready and brings no proof in the time a slip takes: a
     * printer that did not throw the rest away would print it now and prove it.
     */
    private PrintOutcome recover(Predicate<EscPosReply> proof) throws LinkException {
        if (line.heard(proof, PROOF.plus(onLine)) != null) {
            return printed();
        }
        line.realTime(EscPos.RECOVER);
        if (profile.commands().proof() == PrinterProfile.Proof.NONE || !ready()) {
            return mayStillCome();
        }
        return line.heard(proof, profile.mechanical().plus(CLEARING)) == null ? failed() : inTwoPieces();
    }

    /** A proof that comes while the fault lasts was earned before it; one that comes after it, perhaps on two pieces. */
    private PrintOutcome leave(Predicate<EscPosReply> proof) throws LinkException {
        if (line.heard(proof, PROOF.plus(onLine)) == null) {
            return mayStillCome();
        }
        return ready() ? inTwoPieces() : printed();
    }

    /** Also when the model cannot say: nothing better is known then. */
    private boolean ready() throws LinkException {
        if (!profile.commands().realTimeStatus()) {
            return true;
        }
        PrinterStatus now = line.status();
        seen.accept(now);
        return now.ready();
    }

    private PrintOutcome printed() {
        return new PrintOutcome.Printed(profile.commands().proof());
    }

    private PrintOutcome failed() {
        return new PrintOutcome.Failed(of(status), true, words(status) + " during the job; the rest was cleared");
    }

    private PrintOutcome mayStillCome() {
        return new PrintOutcome.Unknown(words(status) + " during the job; the rest may still come out");
    }

    private PrintOutcome inTwoPieces() {
        return new PrintOutcome.Unknown(words(status) + " during the job; the slip may be in two pieces");
    }
}
