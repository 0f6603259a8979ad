package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.link.ServerLink;
import bank.lobby.kiosk.link.StationSettings;
import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.kiosk.touch.Wish;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a touch becomes a ticket; owns the threads that ask, print and report. */
@Component
public class TicketDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TicketDesk.class);

    /** Chosen: a disk that is slower than this is broken. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Turn turn;
    private final OutcomeReporter reporter;
    private final SlipDesk slips;
    private final OrderTaker orders;
    private final IssueTicket issueTicket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    TicketDesk(
            StationSettings settings,
            ServerDesk server,
            ServerLink link,
            SlipPrinter printer,
            SlipSettings slipSettings,
            Turn turn,
            JsonMapper json,
            InstantSource clock) {
        SlipJobs jobs = new SlipJobs(settings.home(), json, clock);
        this.turn = turn;
        this.reporter = new OutcomeReporter(jobs, server);
        this.slips = new SlipDesk(jobs, printer, slipSettings.hold(), clock, reporter::wake);
        this.orders = new OrderTaker(server, slips);
        this.issueTicket = new IssueTicket(server, slips, turn);
        link.onChange(() -> {
            if (link.state().up()) {
                reporter.wake();
            }
        });
        link.onSlipOrder(orders::wake);
    }

    /** Takes a touch; what comes of it is told by the turn. */
    public Turn.Verdict take(UUID touch, Wish wish) {
        long at = System.nanoTime();
        Turn.Verdict verdict = turn.touch(touch, wish);
        if (verdict instanceof Turn.Verdict.Ask ask) {
            threads.execute(() -> issueTicket.run(touch, ask.request(), at));
        }
        return verdict;
    }

    /** The customer says they are done; a slip that was still to come is the staff's from now on. */
    public void done(UUID touch) {
        turn.done(touch);
        slips.left(touch);
    }

    /** Whether slips can be noted on disk; while they cannot, none is printed. */
    public boolean keepsSlips() {
        return slips.isOnDisk();
    }

    /** {@code listener} is called after every change of {@link #keepsSlips()}; it must not block. */
    public void onChange(Runnable listener) {
        slips.onChange(listener);
    }

    @Override
    public void start() {
        running = true;
        threads.execute(reporter);
        threads.execute(slips);
        threads.execute(orders);
    }

    /** Waits for what is being noted on disk: nobody else may have the home before. */
    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What was under way at the printer did not end within {} s", STOP.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
