package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.printer.PrintFault;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.PrinterProfile.Clear;
import bank.lobby.device.profile.PrinterProfile.Proof;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One slip on its way to paper: look at the sensors, send, wait for the proof, and say honestly how it ended.
 *
 * <p>What may be claimed: nothing sent is FAILED; a proof is PRINTED; a fault after sending is FAILED only once it is
 * sure that the printer threw the rest away, for otherwise the rest comes out when the paper is changed; all else is
 * UNKNOWN, and so is a slip that was proved after somebody opened the printer in the middle of it.
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
    private final ProcessIds ids;
    private final Consumer<PrinterStatus> seen;

    EscPosJob(EscPosLine line, PrinterProfile profile, ProcessIds ids, Consumer<PrinterStatus> seen) {
        this.line = line;
        this.profile = profile;
        this.ids = ids;
        this.seen = seen;
    }

    PrintOutcome run(byte[] slip) {
        PrintOutcome.Failed refusal = refusal();
        if (refusal == null) {
            refusal = unfinished();
        }
        if (refusal != null) {
            return refusal;
        }
        String processId = ids.next();
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
            PrintOutcome outcome = prove(proof(processId), profile.serial().timeOnLine(job.length), deadline);
            if (!(outcome instanceof PrintOutcome.Unknown) || profile.commands().proof() == Proof.NONE) {
                line.settled();
            }
            return outcome;
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
            return status.ready() ? null : unsent(EscPosFault.of(status), EscPosFault.words(status));
        } catch (LinkTimeoutException silence) {
            return unsent(PrintFault.NO_ANSWER, "the printer does not answer");
        } catch (LinkException gone) {
            return unsent(PrintFault.NOT_CONNECTED, String.valueOf(gone.getMessage()));
        }
    }

    /**
     * An earlier job may be in the printer still: it is thrown away, or waited for, so that neither its rest nor its proof
     * is taken for this job's. Null when nothing is in the way any more.
     */
    private PrintOutcome.@Nullable Failed unfinished() {
        if (!line.unsettled()) {
            return null;
        }
        try {
            if (profile.commands().clear() == Clear.REAL_TIME) {
                line.realTime(EscPos.CLEAR_BUFFERS);
                line.heard(EscPosReply.BuffersCleared.class::isInstance, CLEARING);
            } else if (profile.commands().proof() == Proof.BUFFER_QUERY && !workedOff()) {
                return unsent(PrintFault.NO_ANSWER, "the printer does not work off what it was sent before");
            }
            line.settled();
            return null;
        } catch (LinkException gone) {
            return unsent(PrintFault.NOT_CONNECTED, String.valueOf(gone.getMessage()));
        }
    }

    /** One answer more than it owes: the last of those that come in a row is to this question. */
    private boolean workedOff() throws LinkException {
        Predicate<EscPosReply> answer = EscPosReply.Reached.class::isInstance;
        line.send(EscPos.BUFFER_QUERY, CLEARING);
        if (line.heard(answer, profile.mechanical().plus(GRACE)) == null) {
            return false;
        }
        while (line.heard(answer, profile.serial().replyTimeout()) != null) {
            // One of an earlier job.
        }
        return true;
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
                reply -> reply instanceof EscPosReply.ProcessEnded ended && ids.proves(ended.id(), processId);
            case BUFFER_QUERY -> reply -> reply instanceof EscPosReply.Reached reached && (reached.value() & 0x0C) == 0;
            case NONE -> reply -> false;
        };
    }

    /** @param onLine how long the slip may still be on its way: a question would wait behind it and seem unanswered */
    private PrintOutcome prove(Predicate<EscPosReply> proof, Duration onLine, long deadline) throws LinkException {
        Proof kind = profile.commands().proof();
        Duration wait = onLine.compareTo(BETWEEN_LOOKS) > 0 ? onLine : BETWEEN_LOOKS;
        while (System.nanoTime() < deadline) {
            EscPosReply reply = line.heard(proof.or(EscPosFault::saidBy), wait);
            if (reply != null && proof.test(reply)) {
                return new PrintOutcome.Printed(kind);
            }
            PrinterStatus status = status(reply);
            if (status != null && !status.ready()) {
                return new EscPosFault(line, profile, status, onLine, seen).end(proof);
            }
            if (kind == Proof.NONE && mechanicsDone(deadline)) {
                return new PrintOutcome.Unknown("sent; this model gives no proof of print");
            }
            wait = BETWEEN_LOOKS;
        }
        return new PrintOutcome.Unknown("sent; the printer gave no proof in time");
    }

    /** What the printer just said unasked, or else the answer to the question; null when this model says nothing. */
    private @Nullable PrinterStatus status(@Nullable EscPosReply reply) throws LinkException {
        if (reply instanceof EscPosReply.AutoStatus said) {
            return EscPosStatus.ofAuto(said);
        }
        return profile.commands().realTimeStatus() ? look() : null;
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
}
