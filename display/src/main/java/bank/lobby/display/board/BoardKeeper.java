package bank.lobby.display.board;

import bank.lobby.wire.board.BoardState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the board to disk behind the hall's back: at most once a tick when something changed, and once in
 * {@link #REFRESH} when only its age did. Confined to the thread that ticks.
 */
public final class BoardKeeper {

    private static final Logger log = LoggerFactory.getLogger(BoardKeeper.class);

    /** Chosen: a screen that lost power says within a minute how old its board is, and a flash disk lives long. */
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final HallBoard hall;
    private final Supplier<Set<String>> announced;
    private final BoardFile file;
    private @Nullable KeptBoard kept;
    private boolean failing;

    public BoardKeeper(HallBoard hall, Supplier<Set<String>> announced, BoardFile file) {
        this.hall = hall;
        this.announced = announced;
        this.file = file;
    }

    /** Writes if there is something to write. */
    public void tick() {
        HallView view = hall.view();
        BoardState state = view.board();
        if (state == null) {
            return;
        }
        KeptBoard next = new KeptBoard(state, view.asOf(), announced.get());
        if (isWorthKeeping(next)) {
            save(next);
        }
    }

    private boolean isWorthKeeping(KeptBoard next) {
        KeptBoard last = kept;
        if (last == null) {
            return true;
        }
        Instant due = last.asOf().plus(REFRESH);
        return !next.state().equals(last.state())
                || !next.announced().equals(last.announced())
                || !next.asOf().isBefore(due);
    }

    private void save(KeptBoard next) {
        try {
            file.save(next);
            kept = next;
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                log.error("The board cannot be kept; a restarted screen will be empty until the server answers", e);
            }
            failing = true;
        }
    }
}
