package bank.lobby.kiosk.link;

import bank.lobby.wire.board.BoardService;
import bank.lobby.wire.board.BoardState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the kiosk stands with its server, and how many wait there. Told by {@link StationLife}; asked by the page.
 * Thread-safe; listeners are called on the teller's thread and must not block.
 */
@Component
public class ServerLink {

    /**
     * @param up whether the server answers
     * @param since when {@code up} last changed
     * @param trouble why not; {@code null} while up
     */
    public record State(boolean up, Instant since, @Nullable ServerTrouble trouble) {}

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> orderListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> hallListeners = new CopyOnWriteArrayList<>();
    private State state;
    private @Nullable BoardState board;

    ServerLink(InstantSource clock) {
        this.clock = clock;
        this.state = new State(false, clock.instant(), ServerTrouble.STARTING);
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** {@code listener} is called when the staff may have ordered a slip from a kiosk of this branch; it must not block. */
    public void onSlipOrder(Runnable listener) {
        orderListeners.add(listener);
    }

    /** {@code listener} is called when services, counters or machines of this branch may have changed; it must not block. */
    void onHallChange(Runnable listener) {
        hallListeners.add(listener);
    }

    public synchronized State state() {
        return state;
    }

    /** Tickets waiting for {@code service}; {@code null} while no board was ever seen. */
    public synchronized @Nullable Integer waiting(String service) {
        if (board == null) {
            return null;
        }
        return board.services().stream()
                .filter(other -> other.code().equals(service))
                .findFirst()
                .map(BoardService::waiting)
                .orElse(null);
    }

    void up() {
        boolean back = !state().up();
        become(true, null);
        if (back) {
            hallChanged();
        }
    }

    void slipOrdered() {
        orderListeners.forEach(Runnable::run);
    }

    void hallChanged() {
        hallListeners.forEach(Runnable::run);
    }

    void down(ServerTrouble trouble) {
        become(false, trouble);
    }

    void board(BoardState latest) {
        synchronized (this) {
            board = latest;
        }
        listeners.forEach(Runnable::run);
    }

    private void become(boolean up, @Nullable ServerTrouble trouble) {
        synchronized (this) {
            if (state.up() == up && state.trouble() == trouble) {
                return;
            }
            Instant since = state.up() == up ? state.since() : clock.instant();
            state = new State(up, since, trouble);
        }
        listeners.forEach(Runnable::run);
    }
}
