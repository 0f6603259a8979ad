package bank.lobby.server.calling.life;

import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.board.TicketState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes back a teller's last action while nothing else has happened to the ticket or at the counter. The ticket is as its
 * log says it was before; what was forgotten when it was closed, the customer's token and a note, stays forgotten. A
 * repeated announcement cannot be taken back: it has been heard.
 */
@Component
class Undo {

    /** Type of the event. */
    static final String EVENT = "UNDONE";

    private static final String WALKED_UP = "WALKED_UP";

    private static final Set<TicketStep> FINAL = Set.of(TicketStep.RECALL, TicketStep.REMIND, TicketStep.CLOSE_DAY);

    private static final Set<String> UNDOABLE = Stream.of(
                    Stream.of(TicketStep.values())
                            .filter(step -> !FINAL.contains(step))
                            .map(TicketStep::event),
                    Stream.of(WALKED_UP))
            .flatMap(types -> types)
            .collect(Collectors.toUnmodifiableSet());

    private final BranchCommands commands;
    private final Counters counters;
    private final Tickets tickets;
    private final EventLog log;
    private final CallsMade calls;
    private final LifeRules rules;

    Undo(BranchCommands commands, Counters counters, Tickets tickets, EventLog log, CallsMade calls, LifeRules rules) {
        this.commands = commands;
        this.counters = counters;
        this.tickets = tickets;
        this.log = log;
        this.calls = calls;
        this.rules = rules;
    }

    /** What was taken back. Kept with the event. */
    record Undone(String type, long rev) {}

    /**
     * Takes back what the caller did last at {@code counter}.
     *
     * @return the ticket it happened to
     * @throws Refusal 409 {@code nothing-to-undo}, {@code counter-closed}; 403 {@code not-your-counter}
     */
    UUID last(BranchCommand command, int counter) {
        return commands.run(command, Steps.Done.class, change -> Optional.of(last(change, counter)))
                .orElseThrow()
                .ticket();
    }

    private Steps.Done last(BranchChange change, int counter) {
        counters.ownedBy(change, counter);
        int seconds = rules.of(change).undoSeconds();
        EventRow last = log.lastAt(change.branch(), counter, change.now().minusSeconds(seconds))
                .filter(row -> row.actor().equals(change.caller().id()))
                .filter(row -> UNDOABLE.contains(row.type()))
                .orElseThrow(() -> nothing(seconds));
        UUID id = last.ticket();
        if (id == null) {
            throw nothing(seconds);
        }
        List<EventRow> past = log.latestOf(change.branch(), id, 2);
        if (past.getFirst().rev() != last.rev()) {
            throw nothing(seconds);
        }
        Ticket now = tickets.get(change, id);
        Ticket then = past.size() < 2 ? neverServed(now) : before(past.get(1), last, now);
        if (last.type().equals(TicketStep.CALL.event())) {
            calls.takeBack(change, last.rev());
        }
        tickets.change(change, EVENT, now, then, new Undone(last.type(), last.rev()));
        return new Steps.Done(id);
    }

    /** A walk-up that was entered by mistake has no past to go back to. */
    private static Ticket neverServed(Ticket now) {
        TicketProgress progress = now.progress();
        return now.with(new TicketProgress(
                TicketState.CANCELLED,
                progress.counter(),
                progress.calledAt(),
                progress.callRev(),
                progress.recalls(),
                progress.servingSince()));
    }

    private static Ticket before(EventRow earlier, EventRow last, Ticket now) {
        Ticket then = Columns.read(earlier.body(), TicketEvent.class).restoredTo(now);
        return last.type().equals(TicketStep.CALL.event())
                ? then.with(now.progress().uncalled(then.progress()))
                : then;
    }

    private static Refusal nothing(int seconds) {
        return Refusal.conflict("nothing-to-undo", "There is nothing of yours to take back here")
                .with("seconds", seconds);
    }
}
