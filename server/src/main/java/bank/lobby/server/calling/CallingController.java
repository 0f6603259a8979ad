package bank.lobby.server.calling;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The teller's keys over HTTP. */
@RestController
class CallingController {

    private final Branches branches;
    private final Tickets tickets;
    private final TicketViews views;
    private final CallNext callNext;
    private final CommandTicket commandTicket;
    private final CallWhy why;

    CallingController(
            Branches branches,
            Tickets tickets,
            TicketViews views,
            CallNext callNext,
            CommandTicket commandTicket,
            CallWhy why) {
        this.branches = branches;
        this.tickets = tickets;
        this.views = views;
        this.callNext = callNext;
        this.commandTicket = commandTicket;
        this.why = why;
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/next")
    ResponseEntity<TicketView> next(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.TELLER);
        return callNext.call(new BranchCommand(branch, key, caller, "next at " + no), no)
                .map(ticket -> ResponseEntity.ok(views.get(ticket)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/api/tickets/{id}/why")
    CallWhy.Why why(Caller caller, @PathVariable UUID id) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return why.of(ticket);
    }

    @PostMapping("/api/tickets/{id}/{word:recall|start|finish|no-show|cancel}")
    TicketView command(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        Ticket ticket = tickets.get(id);
        TicketCommand command = TicketCommand.of(word);
        caller.mustBe(ticket.branch(), command.roles());
        commandTicket.run(new BranchCommand(ticket.branch(), key, caller, word + " " + id), command, id);
        return views.get(id);
    }
}
