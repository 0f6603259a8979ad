package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.wire.board.TicketState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Counters over HTTP. */
@RestController
class CounterController {

    private static final Set<TicketState> AT_COUNTER = Set.of(TicketState.CALLED, TicketState.SERVING);

    private final Branches branches;
    private final Counters counters;
    private final CounterSessions sessions;
    private final TicketViews tickets;

    CounterController(Branches branches, Counters counters, CounterSessions sessions, TicketViews tickets) {
        this.branches = branches;
        this.counters = counters;
        this.sessions = sessions;
        this.tickets = tickets;
    }

    @GetMapping("/api/branches/{branch}/counters")
    List<CounterView> counters(Caller caller, @PathVariable String branch) {
        branches.get(branch);
        caller.mustBe(branch, Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        Map<Integer, TicketView> there = tickets.of(branch, AT_COUNTER).stream()
                .filter(ticket -> ticket.counter() != null)
                .collect(Collectors.toMap(CounterController::counterOf, Function.identity()));
        return counters.of(branch).stream()
                .map(counter -> CounterView.of(counter, there.get(counter.no())))
                .toList();
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/session")
    ResponseEntity<CounterView> signIn(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.TELLER);
        boolean changed = sessions.signIn(new BranchCommand(branch, key, caller, "sign in at " + no), no);
        CounterView view = CounterView.of(counters.get(branch, no), null);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view);
    }

    @DeleteMapping("/api/branches/{branch}/counters/{no}/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.TELLER);
        sessions.signOut(new BranchCommand(branch, key, caller, "sign out of " + no), no);
    }

    /** The code of the reason. */
    record Pause(String reason) {

        Pause {
            requireNonNull(reason, "reason");
        }
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/pause")
    CounterView pause(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Pause body) {
        branches.admit(caller, branch, Role.TELLER);
        sessions.pause(new BranchCommand(branch, key, caller, "pause " + no + " " + body.reason()), no, body.reason());
        return CounterView.of(counters.get(branch, no), null);
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/resume")
    CounterView resume(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.TELLER);
        sessions.resume(new BranchCommand(branch, key, caller, "resume " + no), no);
        return CounterView.of(counters.get(branch, no), null);
    }

    private static Integer counterOf(TicketView ticket) {
        Integer counter = ticket.counter();
        if (counter == null) {
            throw new IllegalStateException("Ticket " + ticket.id() + " is at no counter");
        }
        return counter;
    }
}
