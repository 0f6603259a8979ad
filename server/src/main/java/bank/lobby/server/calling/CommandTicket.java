package bank.lobby.server.calling;

import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Recall, start, finish, no-show and cancel: one step of one ticket. */
@Component
class CommandTicket {

    private final BranchCommands commands;
    private final Counters counters;
    private final Tickets tickets;

    CommandTicket(BranchCommands commands, Counters counters, Tickets tickets) {
        this.commands = commands;
        this.counters = counters;
        this.tickets = tickets;
    }

    /** Which ticket it was; kept as the answer. */
    record Done(UUID ticket) {}

    /**
     * Gives {@code command} to {@code ticket}.
     *
     * @throws Refusal 409 {@code ticket-state}, 403 {@code not-your-counter}, 409 {@code counter-closed}
     */
    void run(BranchCommand command, TicketCommand what, UUID ticket) {
        commands.run(command, Done.class, change -> run(change, what, ticket));
    }

    private Optional<Done> run(BranchChange change, TicketCommand what, UUID id) {
        Ticket ticket = tickets.get(change, id);
        Ticket next = ticket.with(what.apply(ticket.progress(), change));
        Integer counter = ticket.progress().counter();
        if (what.isOnlyAtItsCounter() && counter != null) {
            counters.ownedBy(change, counter);
        }
        tickets.change(change, what.event(), ticket, next);
        return Optional.of(new Done(id));
    }
}
