package bank.lobby.display.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.board.BoardState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the hall knows at one moment. Immutable.
 *
 * @param up whether the board is known to be complete now
 * @param since when {@code up} last changed
 * @param trouble slug of why not; {@code null} while up
 * @param board the last exact board; {@code null} before the first
 * @param asOf when {@code board} was last known complete
 */
public record HallView(
        boolean up,
        Instant since,
        @Nullable String trouble,
        @Nullable BoardState board,
        Instant asOf) {

    public HallView {
        requireNonNull(since, "since");
        requireNonNull(asOf, "asOf");
    }
}
