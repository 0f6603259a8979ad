package bank.lobby.server.push.rule;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Role;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reading and changing a branch's push rule. Pushes already made keep the lease they were given. */
@RestController
class PushRuleController {

    private final Branches branches;
    private final PushRules rules;
    private final CareKinds cares;
    private final BranchCommands commands;

    PushRuleController(Branches branches, PushRules rules, CareKinds cares, BranchCommands commands) {
        this.branches = branches;
        this.rules = rules;
        this.cares = cares;
        this.commands = commands;
    }

    /** At which revision it was set; kept as the answer. */
    record Set(long rev) {}

    @GetMapping("/api/branches/{branch}/push-rule")
    PushRule rule(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return rules.of(branch);
    }

    @PutMapping("/api/branches/{branch}/push-rule")
    PushRule set(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody PushRule rule) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        rule.cares().forEach(cares::mustKnow);
        BranchCommand command = new BranchCommand(branch, key, caller, "push rule " + Columns.write(rule));
        commands.run(command, Set.class, change -> set(change, rule));
        return rules.of(branch);
    }

    private Optional<Set> set(BranchChange change, PushRule rule) {
        if (rules.of(change).equals(rule)) {
            return Optional.empty();
        }
        rules.set(change, rule);
        change.append(new EventDraft(PushRulePart.EVENT, null, null, rule));
        return Optional.of(new Set(change.rev()));
    }
}
