package bank.lobby.server.ticket;

import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket has come: the part of it that changes. Every step returns the next progress by the table of
 * {@link TicketStep}, or refuses with {@code ticket-state} and leaves this one as it was.
 *
 * @param state where it stands
 * @param counter number of the counter it was called to last; kept afterwards
 * @param calledAt latest call or recall, server time; kept afterwards
 * @param callRev revision of that call
 * @param recalls how often it was called again
 * @param servingSince since when it is or was being served
 */
public record TicketProgress(
        TicketState state,
        @Nullable Integer counter,
        @Nullable Instant calledAt,
        @Nullable Long callRev,
        int recalls,
        @Nullable Instant servingSince) {

    /** A ticket nobody has called. */
    public static TicketProgress waiting() {
        return new TicketProgress(TicketState.WAITING, null, null, null, 0, null);
    }

    /** Somebody without a ticket, served at {@code atCounter} from {@code now} on. */
    public static TicketProgress servedAtOnce(int atCounter, Instant now) {
        return new TicketProgress(TicketState.SERVING, atCounter, null, null, 0, now);
    }

    /** {@link TicketStep#CALL} or {@link TicketStep#CALL_CHOSEN}: to {@code atCounter}. */
    public TicketProgress call(TicketStep how, int atCounter, Instant now, long rev) {
        return new TicketProgress(how.from(state), atCounter, now, rev, 0, null);
    }

    /** 重呼: announced once more. */
    public TicketProgress recall(Instant now, long rev) {
        return new TicketProgress(TicketStep.RECALL.from(state), counter, now, rev, recalls + 1, servingSince);
    }

    /** 开始办理, or the next service at the same counter: served from {@code now} on. */
    public TicketProgress serve(TicketStep how, Instant now) {
        return new TicketProgress(how.from(state), counter, calledAt, callRev, recalls, now);
    }

    /** Any other step: only the state changes. */
    public TicketProgress take(TicketStep step) {
        return new TicketProgress(step.from(state), counter, calledAt, callRev, recalls, servingSince);
    }

    /** As it stood before a call that is taken back; the board still knows that call, and that it is over. */
    public TicketProgress uncalled(TicketProgress before) {
        return new TicketProgress(before.state(), counter, calledAt, callRev, before.recalls(), before.servingSince());
    }
}
