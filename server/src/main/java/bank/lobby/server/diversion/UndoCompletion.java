package bank.lobby.server.diversion;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back that a machine has done it, while that is fresh: the customer is at the machine again, and the ticket that was
 * withdrawn is set aside anew. The customer's token, forgotten with it, stays forgotten.
 */
@Component
class UndoCompletion {

    /** Type of the event. */
    static final String EVENT = "DIVERSION_UNDONE";

    /** Chosen: as long as somebody looks at the word that it is done, and a little. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final BranchCommands commands;
    private final DiversionRows rows;
    private final Tickets tickets;
    private final JdbcClient jdbc;

    UndoCompletion(BranchCommands commands, DiversionRows rows, Tickets tickets, JdbcClient jdbc) {
        this.commands = commands;
        this.rows = rows;
        this.tickets = tickets;
        this.jdbc = jdbc;
    }

    /** @throws Refusal 404 {@code unknown-diversion}; 409 {@code nothing-to-undo} with {@code seconds} */
    Diversion run(BranchCommand command, UUID id) {
        return commands.run(command, Diversion.class, change -> Optional.of(undo(change, id)))
                .orElseThrow();
    }

    private Diversion undo(BranchChange change, UUID id) {
        Diversion before = rows.get(change.branch(), id);
        Instant ended = rows.endedAt(change.branch(), id).orElse(Instant.MIN);
        if (before.state() != DiversionState.COMPLETED || ended.plus(FRESH).isBefore(change.now())) {
            throw nothing();
        }
        Diversion again = before.atTheMachineAgain();
        rows.store(change, again, null);
        UUID ticket = before.ticket();
        if (ticket == null) {
            change.append(new EventDraft(EVENT, null, null, new Diversion.Carried(again)));
        } else {
            setAside(change, tickets.get(change, ticket));
        }
        return again;
    }

    private void setAside(BranchChange change, Ticket ticket) {
        TicketProgress past = ticket.progress();
        if (past.state() != TicketState.CANCELLED || hasLostItsAppointment(change, ticket.id())) {
            throw nothing();
        }
        TicketProgress parked = new TicketProgress(
                TicketState.PARKED,
                past.counter(),
                past.calledAt(),
                past.callRev(),
                past.recalls(),
                past.servingSince());
        tickets.change(
                change, EVENT, ticket, ticket.with(parked, ticket.course().parked(Divert.parking(change.now()))));
    }

    /** Whether the appointment it was issued for, given back when it was withdrawn, has another ticket by now or is no more. */
    private boolean hasLostItsAppointment(BranchChange change, UUID ticket) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM event e
                      JOIN appointment a
                        ON a.branch_id = e.branch_id AND a.id = (e.body -> 'why' ->> 'appointment')::uuid
                     WHERE e.branch_id = :branch AND e.ticket_id = :ticket AND e.type = :issued
                       AND a.ticket_id IS DISTINCT FROM e.ticket_id)""")
                .param("branch", change.branch())
                .param("ticket", ticket)
                .param("issued", DiversionEvents.ISSUED)
                .query(Boolean.class)
                .single();
    }

    private static Refusal nothing() {
        return Refusal.conflict("nothing-to-undo", "That can no longer be taken back")
                .with("seconds", FRESH.toSeconds());
    }
}
