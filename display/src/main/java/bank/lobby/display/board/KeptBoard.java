package bank.lobby.display.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.board.BoardState;
import java.time.Instant;
import java.util.Set;

/**
 * The board as it survives a restart of the screen.
 *
 * @param state the last exact board
 * @param asOf when it was last known complete
 * @param announced calls that need not be spoken again, in the form of the announcements
 */
public record KeptBoard(BoardState state, Instant asOf, Set<String> announced) {

    public KeptBoard {
        requireNonNull(state, "state");
        requireNonNull(asOf, "asOf");
        announced = Set.copyOf(requireNonNull(announced, "announced"));
    }
}
