package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.printer.PrinterStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Talking with the printer: questions and their answers. Proofs have their own queue, so that a status question asked
 * meanwhile cannot swallow one. Questions come from one thread at a time: {@link EscPosPrinter} sees to that.
 */
final class EscPosLine implements AutoCloseable {

    /** Source: printer reference, "no reply within 500 ms, three times = device absent". */
    private static final int TRIES = 3;

    private final PortSupervisor supervisor;
    private final Duration replyTimeout;
    private final Replies<EscPosReply.RealTime> answers = new Replies<>();
    private final Replies<EscPosReply> proofs = new Replies<>();
    private final Consumer<EscPosReply> unasked;
    private volatile boolean unsettled = true; // by our last process, perhaps

    /** @param unasked told of every reply that is no answer to a status question, on the port's thread */
    EscPosLine(LinkOpener opener, Duration replyTimeout, Consumer<EscPosReply> unasked, InstantSource clock) {
        this.replyTimeout = replyTimeout;
        this.unasked = unasked;
        this.supervisor = new PortSupervisor("printer", opener, new EscPosFramer(this::sort), clock);
    }

    PortSupervisor supervisor() {
        return supervisor;
    }

    /** Asks all four; a lost answer is asked for again. */
    PrinterStatus status() throws LinkException {
        return EscPosStatus.ofRealTime(ask(1), ask(2), ask(3), ask(4));
    }

    /** Sends bytes that bring no answer of their own; proofs that come from now on belong to them. */
    void send(byte[] bytes, Duration deadline) throws LinkException {
        proofs.clear();
        unsettled = true;
        supervisor.write(bytes, deadline);
    }

    /** Whether of something sent before it is not known what became of it: it may be in the printer still. */
    boolean unsettled() {
        return unsettled;
    }

    void settled() {
        unsettled = false;
    }

    /** The first wanted answer to what was sent before; null when none came in time. */
    @Nullable
    EscPosReply heard(Predicate<EscPosReply> wanted, Duration limit) throws LinkException {
        try {
            return supervisor.await(proofs, wanted, limit);
        } catch (LinkTimeoutException silence) {
            return null;
        }
    }

    /** Sends a command that is obeyed at once; a proof that is already under way is not lost. */
    void realTime(byte[] command) throws LinkException {
        supervisor.write(command, replyTimeout);
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private int ask(int n) throws LinkException {
        for (int attempt = 1; ; attempt++) {
            try {
                return supervisor
                        .exchange(EscPos.realTimeStatus(n), answers, answer -> true, replyTimeout)
                        .value();
            } catch (LinkTimeoutException silence) {
                if (attempt == TRIES || !supervisor.status().open()) {
                    throw silence;
                }
            }
        }
    }

    /** On the port's thread. */
    private void sort(EscPosReply reply) {
        switch (reply) {
            case EscPosReply.RealTime answer -> answers.offer(answer);
            case EscPosReply.AutoStatus status -> tell(status);
            case EscPosReply.Reached reached -> tell(reached);
            case EscPosReply.ProcessEnded ended -> tell(ended);
            case EscPosReply.BuffersCleared cleared -> tell(cleared);
            case EscPosReply.Flow flow -> {}
            case EscPosReply.Block block -> {}
        }
    }

    private void tell(EscPosReply reply) {
        unasked.accept(reply);
        proofs.offer(reply);
    }
}
