package bank.lobby.server.ticket;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a ticket has come: the part of it that changes. Every step returns the next progress or refuses with
 * {@code ticket-state} and leaves this one as it was.
 *
 * @param state where it stands
 * @param counter number of the counter it was called to; kept afterwards
 * @param calledAt latest call or recall, server time
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

    /** 叫号: to {@code atCounter}. */
    public TicketProgress call(int atCounter, Instant now, long rev) {
        only("call", TicketState.WAITING);
        return new TicketProgress(TicketState.CALLED, atCounter, now, rev, 0, null);
    }

    /** 重呼: announced once more; the state stays. */
    public TicketProgress recall(Instant now, long rev) {
        only("recall", TicketState.CALLED);
        return new TicketProgress(state, counter, now, rev, recalls + 1, servingSince);
    }

    /** 开始办理. */
    public TicketProgress start(Instant now) {
        only("start", TicketState.CALLED);
        return new TicketProgress(TicketState.SERVING, counter, calledAt, callRev, recalls, now);
    }

    /** 办结. */
    public TicketProgress finish() {
        only("finish", TicketState.SERVING);
        return ended(TicketState.SERVED);
    }

    /** 弃号: called, did not come. */
    public TicketProgress noShow() {
        only("no-show", TicketState.CALLED);
        return ended(TicketState.NO_SHOW);
    }

    /** 作废: issued by mistake, or withdrawn before anybody was served. */
    public TicketProgress cancel() {
        if (state != TicketState.WAITING && state != TicketState.CALLED) {
            throw refused("cancel");
        }
        return ended(TicketState.CANCELLED);
    }

    private TicketProgress ended(TicketState end) {
        return new TicketProgress(end, counter, calledAt, callRev, recalls, servingSince);
    }

    private void only(String command, TicketState from) {
        if (state != from) {
            throw refused(command);
        }
    }

    private Refusal refused(String command) {
        return Refusal.conflict("ticket-state", "A ticket that is " + state + " cannot do that")
                .with("state", state)
                .with("command", command);
    }
}
