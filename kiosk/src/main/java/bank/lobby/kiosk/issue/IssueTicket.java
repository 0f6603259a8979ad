package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One touch, from the server's answer to the slip's end. Runs on a virtual thread of its own for each touch; the turn
 * takes care that a touch is started once, the slip jobs that a slip is printed once.
 */
class IssueTicket {

    private static final Logger log = LoggerFactory.getLogger(IssueTicket.class);

    /** Source: contract; nobody looks at a waiting screen for longer without walking off. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ServerDesk server;
    private final SlipPrinter printer;
    private final SlipJobs jobs;
    private final Turn turn;
    private final Runnable ended;

    /** @param ended called when there is something new to report */
    IssueTicket(ServerDesk server, SlipPrinter printer, SlipJobs jobs, Turn turn, Runnable ended) {
        this.server = server;
        this.printer = printer;
        this.jobs = jobs;
        this.turn = turn;
        this.ended = ended;
    }

    void run(UUID touch, TicketRequest request) {
        try {
            switch (ask(touch, request)) {
                case Answer.Given<IssuedTicket> given -> {
                    turn.issued(touch, given.value());
                    turn.slip(touch, print(given.value().slipJob()));
                }
                case Answer.Refused<IssuedTicket> refused -> {
                    log.warn("The server refused a ticket: {} {}", refused.status(), refused.problem());
                    turn.refused(touch, refused.isOfTheStation() ? "revoked" : refused.problem(), false);
                }
                case Answer.Away<IssuedTicket> away -> {
                    log.warn("No ticket for touch {}: {}", touch, away.reason());
                    turn.refused(touch, "server-away", true);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            turn.refused(touch, "server-away", true);
        } catch (RuntimeException unforeseen) {
            log.error("Touch {} came to nothing", touch, unforeseen);
            turn.refused(touch, "fault", true);
        }
    }

    private Answer<IssuedTicket> ask(UUID touch, TicketRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Answer<IssuedTicket> answer = server.issue(touch, request);
            Duration left = PATIENCE.minusNanos(System.nanoTime() - begun);
            if (!(answer instanceof Answer.Away<IssuedTicket>) || left.compareTo(pause) < 0) {
                return answer;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
        }
    }

    private SlipState print(SlipJob job) {
        try {
            if (!jobs.begin(job.id())) {
                KnownJob known = jobs.known(job.id());
                return known == null || known.state() == SlipState.PENDING ? SlipState.UNKNOWN : known.state();
            }
        } catch (UncheckedIOException full) {
            log.error("The slip is not printed, because it could not be noted first", full);
            return SlipState.FAILED;
        }
        SlipOutcome outcome = printSafely(job);
        try {
            jobs.end(job.id(), outcome);
        } catch (UncheckedIOException full) {
            log.error("How the slip ended could not be noted; after a restart it is in doubt", full);
        }
        ended.run();
        return outcome.state();
    }

    private SlipOutcome printSafely(SlipJob job) {
        try {
            return printer.print(job.slip());
        } catch (RuntimeException unforeseen) {
            log.error("Slip job {} is in doubt", job.id(), unforeseen);
            return new SlipOutcome(SlipState.UNKNOWN, "fault");
        }
    }
}
