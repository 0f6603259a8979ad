package bank.lobby.server.audit;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit over HTTP. */
@RestController
class AuditController {

    private final Branches branches;
    private final CallAudit audit;

    AuditController(Branches branches, CallAudit audit) {
        this.branches = branches;
        this.audit = audit;
    }

    @GetMapping("/api/branches/{branch}/audit/calls")
    CallAudit.Result calls(
            Caller caller,
            @PathVariable String branch,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        return audit.of(branch, from == null ? Instant.MIN : from, to == null ? Instant.MAX : to);
    }
}
