package bank.lobby.server.diversion;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineReport;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The machines of a branch: what kiosks ask, and the word of a machine or of the staff on how it is. */
@RestController
class MachineController {

    private static final String ONE = "/api/branches/{branch}/machines/{machine}";

    private final Branches branches;
    private final Machines machines;
    private final SetUpMachine setUp;
    private final Diversions diversions;
    private final DiversionRows rows;
    private final InstantSource clock;

    MachineController(
            Branches branches,
            Machines machines,
            SetUpMachine setUp,
            Diversions diversions,
            DiversionRows rows,
            InstantSource clock) {
        this.branches = branches;
        this.machines = machines;
        this.setUp = setUp;
        this.diversions = diversions;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/api/branches/{branch}/machines")
    MachineHall machines(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.values());
        return new MachineHall(
                machines.of(branch).stream().map(MachineView::face).toList(), rows.returning(branch, clock.instant()));
    }

    @PutMapping(ONE)
    MachineView put(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String machine,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody SetUpMachine.Draft draft) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        String words = "machine " + machine + " " + Columns.write(draft);
        return setUp.put(new BranchCommand(branch, key, caller, words), machine, draft);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String machine,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        setUp.remove(new BranchCommand(branch, key, caller, "machine-removed " + machine), machine);
    }

    @PutMapping(ONE + "/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String machine,
            @RequestBody MachineReport report) {
        branches.admit(caller, branch, Role.MACHINE, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        machines.report(caller, branch, machine, report);
    }

    /** Somebody has ended at the machine; 204 where nobody was sent to it. */
    @PostMapping(ONE + "/completions")
    ResponseEntity<Diversion> completed(
            Caller caller,
            @PathVariable String branch,
            @PathVariable String machine,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.MACHINE);
        Machines.mustBeOwn(caller, machines.get(branch, machine));
        BranchCommand command = new BranchCommand(branch, key, caller, "machine-done " + machine);
        return diversions
                .completeAt(command, machine)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
