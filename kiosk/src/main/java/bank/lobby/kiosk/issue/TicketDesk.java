package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.link.ServerLink;
import bank.lobby.kiosk.link.StationSettings;
import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.station.Language;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a touch becomes a ticket; owns the threads that ask, print and report. */
@Component
public class TicketDesk implements SmartLifecycle {

    private final Turn turn;
    private final OutcomeReporter reporter;
    private final IssueTicket issueTicket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    TicketDesk(
            StationSettings settings,
            ServerDesk server,
            ServerLink link,
            SlipPrinter printer,
            Turn turn,
            JsonMapper json,
            InstantSource clock) {
        SlipJobs jobs = new SlipJobs(settings.home(), json, clock);
        this.turn = turn;
        this.reporter = new OutcomeReporter(jobs, server);
        this.issueTicket = new IssueTicket(server, printer, jobs, turn, reporter::wake);
        link.onChange(() -> {
            if (link.state().up()) {
                reporter.wake();
            }
        });
    }

    /** Takes a touch; what comes of it is told by the turn. */
    public Turn.Verdict take(UUID touch, String service, Language language) {
        Turn.Verdict verdict = turn.touch(touch, service, language);
        if (verdict instanceof Turn.Verdict.Ask ask) {
            threads.execute(() -> issueTicket.run(touch, ask.request()));
        }
        return verdict;
    }

    @Override
    public void start() {
        running = true;
        threads.execute(reporter);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
