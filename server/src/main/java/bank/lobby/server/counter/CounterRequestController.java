package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests of the counters over HTTP. */
@RestController
class CounterRequestController {

    private final Branches branches;
    private final CounterRequests requests;

    CounterRequestController(Branches branches, CounterRequests requests) {
        this.branches = branches;
        this.requests = requests;
    }

    /** What is asked for. */
    record Asked(CounterRequest.Kind kind, @Nullable String reason) {

        Asked {
            requireNonNull(kind, "kind");
        }
    }

    /** Yes or no. */
    record Answer(boolean approved) {}

    @GetMapping("/api/branches/{branch}/counters/{no}/requests")
    List<CounterRequest> of(Caller caller, @PathVariable String branch, @PathVariable int no) {
        branches.admit(caller, branch, Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return requests.of(branch, no);
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/requests")
    @ResponseStatus(HttpStatus.CREATED)
    CounterRequest ask(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Asked body) {
        branches.admit(caller, branch, Role.TELLER);
        String words = "ask at " + no + " " + body.kind() + " " + body.reason();
        return requests.ask(new BranchCommand(branch, key, caller, words), no, body.kind(), body.reason());
    }

    @PostMapping("/api/counter-requests/{id}/answer")
    CounterRequest answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Answer body) {
        String branch = requests.branchOf(id);
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        String words = "answer " + id + " " + body.approved();
        return requests.answer(new BranchCommand(branch, key, caller, words), id, body.approved());
    }

    @PostMapping("/api/counter-requests/{id}/cancel")
    CounterRequest cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        String branch = requests.branchOf(id);
        caller.mustBe(branch, Role.TELLER);
        return requests.cancel(new BranchCommand(branch, key, caller, "cancel " + id), id);
    }
}
