package bank.lobby.server.push;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 我来接待: a lobby manager takes a pushed customer. The first one has them; the next is told who. */
@RestController
class PushController {

    private final BranchCommands commands;
    private final Tickets tickets;
    private final TicketViews views;

    PushController(BranchCommands commands, Tickets tickets, TicketViews views) {
        this.commands = commands;
        this.tickets = tickets;
        this.views = views;
    }

    /** Which ticket was accepted; kept as the answer. */
    record Accepted(UUID ticket) {}

    @PostMapping("/api/tickets/{id}/accept")
    TicketView accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.LOBBY_MANAGER);
        BranchCommand command = new BranchCommand(ticket.branch(), key, caller, "accept " + id);
        commands.run(command, Accepted.class, change -> accept(change, id));
        return views.get(id);
    }

    private Optional<Accepted> accept(BranchChange change, UUID id) {
        Ticket ticket = tickets.get(change, id);
        TicketView view = views.get(id);
        TicketView.Accepted before = view.accepted();
        if (before != null && before.staffNo().equals(change.caller().id())) {
            return Optional.empty();
        }
        if (before != null) {
            throw Refusal.conflict("already-accepted", "Another lobby manager has this customer")
                    .with("staffNo", before.staffNo())
                    .with("name", before.name());
        }
        if (!ticket.progress().state().isOpen()) {
            throw Refusal.conflict("ticket-state", "This customer has left the queue")
                    .with("state", ticket.progress().state())
                    .with("command", "accept");
        }
        tickets.change(
                change,
                "PUSH_ACCEPTED",
                ticket,
                ticket.acceptedBy(change.caller().id()));
        return Optional.of(new Accepted(id));
    }
}
