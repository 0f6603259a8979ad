package bank.lobby.server.calling;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.calling.life.LifeRules;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.Tickets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The teller's keys over HTTP. */
@RestController
class CallingController {

    private final Branches branches;
    private final Tickets tickets;
    private final CallNext callNext;
    private final CallWhy why;
    private final CounterLine line;
    private final Reasons reasons;
    private final LifeRules rules;

    CallingController(
            Branches branches,
            Tickets tickets,
            CallNext callNext,
            CallWhy why,
            CounterLine line,
            Reasons reasons,
            LifeRules rules) {
        this.branches = branches;
        this.tickets = tickets;
        this.callNext = callNext;
        this.why = why;
        this.line = line;
        this.reasons = reasons;
        this.rules = rules;
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/next")
    ResponseEntity<TicketView> next(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.TELLER);
        return callNext.call(new BranchCommand(branch, key, caller, "next at " + no), no)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/api/tickets/{id}/why")
    CallWhy.Why why(Caller caller, @PathVariable UUID id) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return why.of(ticket);
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/call")
    TicketView callChosen(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Chosen chosen) {
        branches.admit(caller, branch, Role.TELLER);
        String words = "call " + chosen.ticket() + " at " + no + " for " + chosen.reason();
        return callNext.callChosen(new BranchCommand(branch, key, caller, words), no, chosen.ticket(), chosen.reason());
    }

    @GetMapping("/api/branches/{branch}/counters/{no}/line")
    CounterLine.View line(Caller caller, @PathVariable String branch, @PathVariable int no) {
        branches.admit(caller, branch, Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return line.of(branch, no);
    }

    @GetMapping("/api/branches/{branch}/reasons")
    List<Reasons.Reason> reasons(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return reasons.all();
    }

    @GetMapping("/api/branches/{branch}/life-rule")
    LifeRule rule(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return rules.of(branch);
    }

    /** A ticket by id, and the code of the reason. */
    record Chosen(UUID ticket, String reason) {

        Chosen {
            requireNonNull(ticket, "ticket");
            requireNonNull(reason, "reason");
        }
    }
}
