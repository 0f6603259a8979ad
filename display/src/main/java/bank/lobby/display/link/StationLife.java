package bank.lobby.display.link;

import bank.lobby.display.board.HallBoard;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.link.BoardLink;
import bank.lobby.wire.link.BoardListener;
import bank.lobby.wire.station.StationIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The display's standing relation with its server: is enrolled once, then follows the board for as long as it runs. */
@Component
class StationLife implements SmartLifecycle, BoardListener {

    private static final Logger log = LoggerFactory.getLogger(StationLife.class);

    private final StationSettings settings;
    private final ServerCalls server;
    private final HallBoard hall;
    private final JsonMapper json;
    private final ServerTime time;
    private final Identity self;
    private volatile @Nullable Thread thread;
    private volatile @Nullable BoardLink board;

    StationLife(
            StationSettings settings,
            ServerCalls server,
            HallBoard hall,
            JsonMapper json,
            ServerTime time,
            Identity self) {
        this.settings = settings;
        this.server = server;
        this.hall = hall;
        this.json = json;
        this.time = time;
        this.self = self;
    }

    /**
     * @throws UncheckedIOException when the identity in the home is damaged; the agent does not start then
     */
    @Override
    public void start() {
        try {
            Optional<StationIdentity> kept = StationIdentity.load(settings.home());
            thread = Thread.ofVirtual().name("station-life").start(() -> run(kept.orElse(null)));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
        BoardLink following = board;
        if (following != null) {
            following.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void changed(BoardState state, long rev, String epoch) {
        hall.changed(state);
    }

    @Override
    public void live() {
        hall.live();
    }

    @Override
    public void lost(String reason) {
        log.info("The board is lost. {}", reason);
        hall.lost(ServerTrouble.UNREACHABLE.slug());
    }

    private void run(@Nullable StationIdentity kept) {
        try {
            StationIdentity identity =
                    kept == null ? new Enrolling(settings, server, t -> hall.lost(t.slug())).enrol() : kept;
            if (identity == null) {
                return;
            }
            self.become(identity);
            BoardLink link = new BoardLink(
                    settings.server().socket(), () -> bearer(identity), new JsonBoardCodec(json), time, this);
            board = link;
            link.start();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked before every connection, so the right moment to learn the time in which the token is to hold. */
    private String bearer(StationIdentity identity) {
        time.learn(server);
        return identity.token(time.instant());
    }
}
