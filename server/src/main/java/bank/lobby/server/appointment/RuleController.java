package bank.lobby.server.appointment;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How a branch takes appointments: seen by who makes them, changed by supervisors. */
@RestController
class RuleController {

    private final Branches branches;
    private final AppointmentRules rules;
    private final AppointmentDesk desk;

    RuleController(Branches branches, AppointmentRules rules, AppointmentDesk desk) {
        this.branches = branches;
        this.rules = rules;
        this.desk = desk;
    }

    @GetMapping("/api/branches/{branch}/appointment-rule")
    AppointmentRule rule(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return rules.of(branch);
    }

    @PutMapping("/api/branches/{branch}/appointment-rule")
    AppointmentRule change(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody AppointmentRule rule) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        desk.rule(new BranchCommand(branch, key, caller, "appointment rule " + Columns.write(rule)), rule);
        return rules.of(branch);
    }
}
