package bank.lobby.server.push.duty;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.push.duty.DutyEvent.Ended;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster over HTTP. */
@RestController
class DutyController {

    private final Branches branches;
    private final Duties duties;
    private final DutyDesk desk;

    DutyController(Branches branches, Duties duties, DutyDesk desk) {
        this.branches = branches;
        this.duties = duties;
        this.desk = desk;
    }

    /** @param group code of the group to be asked with */
    record DutyRequest(String group) {

        DutyRequest {
            requireNonNull(group, "group");
        }
    }

    @GetMapping("/api/branches/{branch}/duty")
    List<Duty> roster(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return duties.of(branch);
    }

    @PostMapping("/api/branches/{branch}/duty")
    List<Duty> start(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody DutyRequest request) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER);
        desk.start(new BranchCommand(branch, key, caller, "on duty with " + request.group()), request.group());
        return duties.of(branch);
    }

    /** Oneself, or by a supervisor somebody who forgot. */
    @DeleteMapping("/api/branches/{branch}/duty/{staffNo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String staffNo,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        boolean self = staffNo.equals(caller.id());
        branches.admit(caller, branch, self ? Role.LOBBY_MANAGER : Role.SUPERVISOR);
        desk.end(
                new BranchCommand(branch, key, caller, "off duty " + staffNo),
                staffNo,
                self ? Ended.SELF : Ended.SUPERVISOR);
    }
}
