package bank.lobby.server.intake;

import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.server.triage.Retriage;
import bank.lobby.wire.triage.TriageFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 更正分流: a lobby manager puts right what a ticket's triage knew, with a reason; the plan then places it anew. */
@RestController
class CorrectTriage {

    private final BranchCommands commands;
    private final Tickets tickets;
    private final TicketViews views;
    private final Retriage retriage;
    private final CareKinds cares;
    private final Tiers tiers;

    CorrectTriage(
            BranchCommands commands,
            Tickets tickets,
            TicketViews views,
            Retriage retriage,
            CareKinds cares,
            Tiers tiers) {
        this.commands = commands;
        this.tickets = tickets;
        this.views = views;
        this.retriage = retriage;
        this.cares = cares;
        this.tiers = tiers;
    }

    /** Which ticket it was; kept as the answer. */
    record Corrected(UUID ticket) {}

    @PostMapping("/api/tickets/{id}/triage")
    TicketView correct(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody TriageCorrection correction) {
        Ticket seen = tickets.get(id);
        caller.mustBe(seen.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        correction.mustSayWhy();
        if (correction.care() != null && !correction.care().equals(TriageFacts.NONE)) {
            cares.mustKnow(correction.care());
        }
        if (correction.tier() != null) {
            tiers.mustKnow(correction.tier());
        }
        BranchCommand command =
                new BranchCommand(seen.branch(), key, caller, "triage " + id + " " + Columns.write(correction));
        commands.run(command, Corrected.class, change -> correct(change, id, correction));
        return views.get(id);
    }

    private Optional<Corrected> correct(BranchChange change, UUID id, TriageCorrection correction) {
        Ticket ticket = tickets.get(change, id);
        if (!ticket.progress().state().isOpen()) {
            throw Refusal.conflict("ticket-state", "This customer has left the queue")
                    .with("state", ticket.progress().state())
                    .with("command", "triage");
        }
        if (tickets.rev(change, id) != correction.rev()) {
            throw Refusal.conflict("stale-ticket", "Somebody has changed this ticket since you saw it");
        }
        TicketFacts known = tickets.facts(change, id);
        TicketFacts right = correction.applyTo(known);
        if (right.equals(known)) {
            throw Refusal.malformed("nothing-to-correct", "Nothing of this ticket would change");
        }
        retriage.again(change, ticket, right, null, Retriage.Cause.STAFF, correction.reason());
        return Optional.of(new Corrected(id));
    }
}
