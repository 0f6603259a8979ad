package bank.lobby.kiosk.link;

import bank.lobby.wire.board.BoardEvent;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.link.Backoff;
import bank.lobby.wire.link.BoardLink;
import bank.lobby.wire.link.BoardListener;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.triage.BranchPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kiosk's standing relation with its server: is enrolled once, follows the board, and fetches the plan, which is also
 * how it finds out whether the server answers. One thread of its own; the board link has another and only pokes it.
 */
@Component
class StationLife implements SmartLifecycle, BoardListener {

    private static final Logger log = LoggerFactory.getLogger(StationLife.class);

    /** Chosen: a changed menu is on the kiosk within this time even if no link ever broke. */
    private static final Duration PLAN_AGE = Duration.ofMinutes(5);

    /**
     * Chosen: a server that answers a question and drops the board may be about to go. Without a board nobody tells this
     * kiosk that it has gone, so it goes on asking until the board is back.
     */
    private static final Duration WITHOUT_BOARD = Duration.ofSeconds(2);

    /** Chosen: a revoked kiosk asks rarely; somebody has to act first. */
    private static final Duration REVOKED_PAUSE = Duration.ofSeconds(20);

    /** Types of events after which services, waits or machines may be others. Source: contract. */
    private static final Pattern HALL = Pattern.compile("(COUNTER|CATALOGUE|PLAN|MACHINE|DIVERSION)_");

    /** Those after which the plan itself may be another. */
    private static final Pattern PLAN = Pattern.compile("(CATALOGUE|PLAN)_");

    private final StationSettings settings;
    private final ServerDesk server;
    private final Credential credential;
    private final ServerLink link;
    private final PlanTaker plans;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff(new Random());
    private final Semaphore pokes = new Semaphore(0);
    /** Events may have gone by unseen: true before the first connection too. */
    private volatile boolean missed = true;

    private volatile @Nullable Thread thread;
    private volatile @Nullable BoardLink board;

    StationLife(
            StationSettings settings,
            ServerDesk server,
            Credential credential,
            ServerLink link,
            PlanTaker plans,
            JsonMapper json,
            InstantSource clock) {
        this.settings = settings;
        this.server = server;
        this.credential = credential;
        this.link = link;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
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
        link.board(state);
    }

    @Override
    public void happened(BoardEvent event) {
        if (event.type().equals(SlipOrder.EVENT)) {
            link.slipOrdered();
        } else if (HALL.matcher(event.type()).lookingAt()) {
            link.hallChanged();
            if (PLAN.matcher(event.type()).lookingAt()) {
                pokes.release();
            }
        }
    }

    @Override
    public void live() {
        if (missed) {
            missed = false;
            link.slipOrdered();
        }
        if (!link.state().up()) {
            pokes.release();
        }
    }

    @Override
    public void lost(String reason) {
        log.info("The board is lost. {}", reason);
        missed = true;
        pokes.release();
    }

    private void run(@Nullable StationIdentity kept) {
        try {
            StationIdentity identity = kept == null ? enrol() : kept;
            if (identity == null) {
                return;
            }
            credential.become(identity);
            board = new BoardLink(
                    settings.server().socket(),
                    () -> String.valueOf(credential.bearer()),
                    new JsonBoardCodec(json),
                    clock,
                    this);
            board.start();
            while (true) {
                Duration pause = probe();
                pokes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                pokes.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the plan; returns how long to wait before asking again. */
    private Duration probe() {
        return switch (server.plan()) {
            case Answer.Given<BranchPlan> given -> {
                plans.take(given.value());
                backoff.reset();
                link.up();
                yield missed ? WITHOUT_BOARD : PLAN_AGE;
            }
            case Answer.Refused<BranchPlan> refused -> {
                log.warn("The server refuses this kiosk: {} {}", refused.status(), refused.problem());
                link.down(ServerTrouble.REVOKED);
                yield REVOKED_PAUSE;
            }
            case Answer.Away<BranchPlan> away -> {
                link.down(ServerTrouble.UNREACHABLE);
                yield backoff.next();
            }
        };
    }

    /** Enrols with the code of the settings, for as long as it takes; {@code null} when that can never succeed. */
    private @Nullable StationIdentity enrol() throws InterruptedException {
        String code = settings.enrolment().code();
        if (code == null || code.isBlank()) {
            log.error("This kiosk is not enrolled: start it once with lobby.kiosk.enrolment.code");
            link.down(ServerTrouble.NOT_ENROLLED);
            return null;
        }
        KeyPair keys = StationIdentity.newKey();
        while (true) {
            switch (server.enrol(StationIdentity.request(code, keys))) {
                case Answer.Given<Enrolment> given -> {
                    return keep(new StationIdentity(given.value(), keys.getPrivate()));
                }
                case Answer.Refused<Enrolment> refused -> {
                    log.error("The enrolment code was refused ({}): ask for a new one", refused.problem());
                    link.down(ServerTrouble.CODE_REFUSED);
                    return null;
                }
                case Answer.Away<Enrolment> away -> {
                    link.down(ServerTrouble.UNREACHABLE);
                    Thread.sleep(backoff.next());
                }
            }
        }
    }

    private StationIdentity keep(StationIdentity identity) {
        try {
            identity.save(settings.home());
            log.info("Enrolled as a kiosk of branch {}", identity.enrolment().branch());
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException("The identity cannot be kept in " + settings.home(), e);
        }
    }
}
