package bank.lobby.display.board;

import bank.lobby.wire.board.BoardState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows the board: told by the link, asked by the page, the voice and the sign. It never forgets a
 * board; it only says that it is old. Thread-safe; listeners are called on the teller's thread and must not block.
 */
public final class HallBoard {

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private HallView view;

    /** Begins with what was kept, marked as old: nothing was heard yet. */
    public HallBoard(InstantSource clock, @Nullable KeptBoard kept) {
        this.clock = clock;
        Instant now = clock.instant();
        this.view = kept == null
                ? new HallView(false, now, "starting", null, now)
                : new HallView(false, now, "starting", kept.state(), kept.asOf());
    }

    /** Calls {@code listener} after every change of {@link #view()}, except that time alone passed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public synchronized HallView view() {
        return view;
    }

    /** The board is now {@code state}. */
    public void changed(BoardState state) {
        synchronized (this) {
            view = new HallView(view.up(), view.since(), view.trouble(), state, clock.instant());
        }
        tell();
    }

    /** The board is complete at this moment; heard again with every sign of life. */
    public void live() {
        Instant now = clock.instant();
        boolean was;
        synchronized (this) {
            was = view.up();
            view = new HallView(true, was ? view.since() : now, null, view.board(), now);
        }
        if (!was) {
            tell();
        }
    }

    /** The board is not followed any more, or not yet; {@code trouble} says why. */
    public void lost(String trouble) {
        synchronized (this) {
            if (!view.up() && trouble.equals(view.trouble())) {
                return;
            }
            Instant since = view.up() ? clock.instant() : view.since();
            view = new HallView(false, since, trouble, view.board(), view.asOf());
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
