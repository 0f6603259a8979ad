package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.printer.PrintFault;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.PrinterProfile.Proof;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One slip on its way to paper: look at the sensors, send, wait for the proof, and say honestly how it ended.
 *
 * <p>What may be claimed: nothing sent is FAILED; a proof is PRINTED; a fault after sending is FAILED only once the
 * printer confirmed that it threw the rest away, for otherwise the rest comes out when the paper is changed; all else is
 * UNKNOWN.
 */
final class EscPosJob {

    /** Chosen: the longest a fault in the middle of a job stays unseen. Two polls need 100 ms between them at least. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    /** Chosen: what a slow printer gets beyond the computed time. Source: printer reference, job order. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Chosen: a real-time command is answered at once; twice the usual time-out. */
    private static final Duration CLEARING = Duration.ofSeconds(1);

    private final EscPosLine line;
    private final PrinterProfile profile;
    private final Consumer<PrinterStatus> seen;

    EscPosJob(EscPosLine line, PrinterProfile profile, Consumer<PrinterStatus> seen) {
        this.line = line;
        this.profile = profile;
        this.seen = seen;
    }

    PrintOutcome run(byte[] slip, String processId) {
        PrintOutcome.Failed refusal = refusal();
        if (refusal != null) {
            return refusal;
        }
        byte[] job = withProofRequest(slip, processId);
        Duration limit = profile.serial()
                .timeOnLine(job.length)
                .plus(profile.mechanical())
                .plus(GRACE);
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            line.send(job, limit);
        } catch (LinkUnavailableException notOpen) {
            return unsent(PrintFault.NOT_CONNECTED, String.valueOf(notOpen.getMessage()));
        } catch (LinkException broken) {
            return new PrintOutcome.Unknown("the printer was lost while the job was sent: " + broken.getMessage());
        }
        try {
            return prove(proof(processId), deadline);
        } catch (LinkException broken) {
            // Also when the port is not open any more: the slip was sent while it was.
            return new PrintOutcome.Unknown("the printer was lost during the job: " + broken.getMessage());
        }
    }

    /** Why the job is not even sent; null when all is well, or when this model cannot say. */
    private PrintOutcome.@Nullable Failed refusal() {
        if (!profile.commands().realTimeStatus()) {
            return null;
        }
        try {
            PrinterStatus status = look();
            return status.ready() ? null : unsent(faultOf(status), words(status));
        } catch (LinkTimeoutException silence) {
            return unsent(PrintFault.NO_ANSWER, "the printer does not answer");
        } catch (LinkException gone) {
            return unsent(PrintFault.NOT_CONNECTED, String.valueOf(gone.getMessage()));
        }
    }

    private byte[] withProofRequest(byte[] slip, String processId) {
        ByteSink job = new ByteSink().put(slip);
        switch (profile.commands().proof()) {
            case PROCESS_ID -> job.put(EscPos.processId(processId));
            case BUFFER_QUERY -> job.put(EscPos.BUFFER_QUERY);
            case NONE -> {}
        }
        return job.bytes();
    }

    private Predicate<EscPosReply> proof(String processId) {
        return switch (profile.commands().proof()) {
            case PROCESS_ID ->
                reply -> reply instanceof EscPosReply.ProcessEnded ended
                        && ended.id().equals(processId);
            case BUFFER_QUERY -> reply -> reply instanceof EscPosReply.Reached reached && (reached.value() & 0x0C) == 0;
            case NONE -> reply -> false;
        };
    }

    private PrintOutcome prove(Predicate<EscPosReply> proof, long deadline) throws LinkException {
        Proof kind = profile.commands().proof();
        while (System.nanoTime() < deadline) {
            if (line.heard(proof, BETWEEN_LOOKS) != null) {
                return new PrintOutcome.Printed(kind);
            }
            if (profile.commands().realTimeStatus()) {
                PrinterStatus status = look();
                if (!status.ready()) {
                    return interrupted(status, proof);
                }
            }
            if (kind == Proof.NONE && mechanicsDone(deadline)) {
                return new PrintOutcome.Unknown("sent; this model gives no proof of print");
            }
        }
        return new PrintOutcome.Unknown("sent; the printer gave no proof in time");
    }

    /** The slip may have been whole before the fault: the proof is waited for once more, then the rest is cleared. */
    private PrintOutcome interrupted(PrinterStatus status, Predicate<EscPosReply> proof) throws LinkException {
        if (line.heard(proof, BETWEEN_LOOKS) != null) {
            return new PrintOutcome.Printed(profile.commands().proof());
        }
        if (profile.commands().clear() == PrinterProfile.Clear.REAL_TIME) {
            line.clear();
            EscPosReply last = line.heard(proof.or(EscPosReply.BuffersCleared.class::isInstance), CLEARING);
            if (last instanceof EscPosReply.BuffersCleared) {
                return new PrintOutcome.Failed(
                        faultOf(status), true, words(status) + " during the job; the rest was cleared");
            }
            if (last != null) {
                return new PrintOutcome.Printed(profile.commands().proof());
            }
        }
        return new PrintOutcome.Unknown(words(status) + " during the job; the rest may still come out");
    }

    private boolean mechanicsDone(long deadline) {
        return System.nanoTime() > deadline - GRACE.toNanos();
    }

    private PrinterStatus look() throws LinkException {
        PrinterStatus status = line.status();
        seen.accept(status);
        return status;
    }

    /** Not one byte of the slip has left: it can be printed later as if nothing had happened. */
    private static PrintOutcome.Failed unsent(PrintFault fault, String reason) {
        return new PrintOutcome.Failed(fault, false, reason);
    }

    private static PrintFault faultOf(PrinterStatus status) {
        return switch (status.condition()) {
            case PAPER_OUT -> PrintFault.PAPER_OUT;
            case COVER_OPEN -> PrintFault.COVER_OPEN;
            case CUTTER -> PrintFault.CUTTER;
            case OUT_OF_ORDER -> PrintFault.OUT_OF_ORDER;
            case OFF_LINE, READY, UNKNOWN -> PrintFault.OFF_LINE;
        };
    }

    private static String words(PrinterStatus status) {
        return status.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
