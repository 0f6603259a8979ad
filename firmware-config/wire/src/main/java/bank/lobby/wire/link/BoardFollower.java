package bank.lobby.wire.link;

import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardMessage;
import bank.lobby.wire.board.BoardState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one exact copy of a branch's board: applies only the very next revision, ignores what it has, and asks again
 * when something is missing. Pure bookkeeping: no socket, no clock of its own. Confined to one thread at a time.
 */
public final class BoardFollower {

    /** How long the branch may be known to be ahead before we ask again; events already on the way get this much. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private @Nullable String epoch;
    private long rev;
    private @Nullable BoardState state;
    private @Nullable Instant behindSince;

    /** What to do after a message. */
    public enum Reaction {
        /** The state changed. */
        CHANGED,
        /** Nothing to do. */
        NOTHING,
        /** Send {@link #hello()} again. */
        ASK_AGAIN
    }

    /** What to say on every new connection. */
    public Hello hello() {
        return Hello.of(epoch, state == null ? 0 : rev);
    }

    /** Takes one message that came at {@code now}. */
    public Reaction accept(BoardMessage message, Instant now) {
        return switch (message) {
            case BoardMessage.Snapshot snapshot -> replace(snapshot);
            case BoardEvent event -> apply(event);
            case BoardMessage.Resumed resumed -> compare(resumed.rev(), now);
            case BoardMessage.Head head -> compare(head.rev(), now);
            case BoardMessage.Unknown() -> Reaction.NOTHING;
        };
    }

    /** The last exact state; {@code null} before the first. */
    public @Nullable BoardState state() {
        return state;
    }

    /** Epoch of {@link #state()}; empty before the first. */
    public String epoch() {
        return epoch == null ? "" : epoch;
    }

    /** Revision of {@link #state()}. */
    public long rev() {
        return rev;
    }

    private Reaction replace(BoardMessage.Snapshot snapshot) {
        epoch = snapshot.epoch();
        rev = snapshot.rev();
        state = snapshot.state();
        behindSince = null;
        return Reaction.CHANGED;
    }

    private Reaction apply(BoardEvent event) {
        if (state == null || event.rev() > rev + 1) {
            return Reaction.ASK_AGAIN;
        }
        if (event.rev() <= rev) {
            return Reaction.NOTHING;
        }
        state = state.after(event);
        rev = event.rev();
        behindSince = null;
        return Reaction.CHANGED;
    }

    private Reaction compare(long head, Instant now) {
        if (state != null && head == rev) {
            behindSince = null;
            return Reaction.NOTHING;
        }
        if (head < rev) {
            return Reaction.ASK_AGAIN;
        }
        if (behindSince == null) {
            behindSince = now;
            return Reaction.NOTHING;
        }
        return now.isBefore(behindSince.plus(PATIENCE)) ? Reaction.NOTHING : Reaction.ASK_AGAIN;
    }
}
