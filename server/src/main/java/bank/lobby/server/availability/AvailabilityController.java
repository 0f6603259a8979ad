package bank.lobby.server.availability;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.triage.ServiceAvailability;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What kiosks and staff ask before somebody chooses. */
@RestController
class AvailabilityController {

    private final Branches branches;
    private final Availabilities availabilities;

    AvailabilityController(Branches branches, Availabilities availabilities) {
        this.branches = branches;
        this.availabilities = availabilities;
    }

    @GetMapping("/api/branches/{branch}/availability")
    List<ServiceAvailability> availability(Caller caller, @PathVariable String branch) {
        Branch place = branches.get(branch);
        caller.mustBe(branch, Role.values());
        return availabilities.of(place);
    }
}
