package bank.lobby.kiosk.issue;

import bank.lobby.kiosk.link.Answer;
import bank.lobby.kiosk.link.ServerDesk;
import bank.lobby.kiosk.touch.Turn;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One touch, from the server's answer to the slip's end. Runs on a virtual thread of its own for each touch; the turn
 * takes care that a touch is started once, the slip desk that a slip is printed once.
 */
class IssueTicket {

    private static final Logger log = LoggerFactory.getLogger(IssueTicket.class);

    /** Source: contract; nobody looks at a waiting screen for longer without walking off. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ServerDesk server;
    private final SlipDesk slips;
    private final Turn turn;

    IssueTicket(ServerDesk server, SlipDesk slips, Turn turn) {
        this.server = server;
        this.slips = slips;
        this.turn = turn;
    }

    /** @param at when the customer touched, by {@link System#nanoTime()} */
    void run(UUID touch, TicketRequest request, long at) {
        try {
            switch (ask(touch, request)) {
                case Answer.Given<IssuedTicket> given -> {
                    turn.issued(touch, given.value());
                    SlipJob job = given.value().slipJob();
                    slips.print(
                            job.id(),
                            job.slip(),
                            false,
                            new SlipDesk.Asked(touch, at, state -> turn.slip(touch, state)));
                }
                case Answer.Refused<IssuedTicket> refused -> {
                    log.warn("The server refused a ticket: {} {}", refused.status(), refused.problem());
                    turn.refused(
                            touch, refused.isOfTheStation() ? "revoked" : refused.problem(), false, refused.number());
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
}
