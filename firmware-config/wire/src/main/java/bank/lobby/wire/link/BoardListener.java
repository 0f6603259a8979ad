package bank.lobby.wire.link;

import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardState;

/** Whom a {@link BoardLink} tells. Called on the link's own thread, one call at a time; must not block for long. */
public interface BoardListener {

    /** The board is now {@code state}, exact at {@code rev} of {@code epoch}. */
    void changed(BoardState state, long rev, String epoch);

    /** {@code event} came in its turn, after {@link #changed}. Those missed while the link was down never come. */
    default void happened(BoardEvent event) {}

    /** The link is live: the server was heard and nothing is missing. */
    void live();

    /** The link is down for {@code reason}; the last state stays good as a memory. Not repeated while it stays down. */
    void lost(String reason);
}
