package bank.lobby.server.diversion;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.machine.MachineOffer;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Offers of machines: from kiosks, from lobby managers, and what came of them. */
@RestController
class DiversionController {

    private static final String ONE = "/api/branches/{branch}/diversions/{id}";

    private final Branches branches;
    private final Diversions diversions;
    private final Divert divert;
    private final UndoCompletion undo;
    private final Tickets tickets;

    DiversionController(Branches branches, Diversions diversions, Divert divert, UndoCompletion undo, Tickets tickets) {
        this.branches = branches;
        this.diversions = diversions;
        this.divert = divert;
        this.undo = undo;
        this.tickets = tickets;
    }

    /** @param machine code */
    record DivertBody(String machine) {
        DivertBody {
            requireNonNull(machine, "machine");
        }
    }

    @PostMapping("/api/branches/{branch}/diversions")
    Diversion offer(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody MachineOffer offer) {
        branches.admit(caller, branch, Role.KIOSK);
        return diversions.offer(new BranchCommand(branch, key, caller, "offer " + Columns.write(offer)), offer);
    }

    @PostMapping(ONE + "/completed")
    Diversion completed(
            Caller caller,
            @PathVariable String branch,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return diversions.complete(new BranchCommand(branch, key, caller, "diversion-completed " + id), id);
    }

    @PostMapping(ONE + "/undo")
    Diversion undo(
            Caller caller,
            @PathVariable String branch,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return undo.run(new BranchCommand(branch, key, caller, "diversion-undo " + id), id);
    }

    @PostMapping(ONE + "/came-back")
    Diversion cameBack(
            Caller caller,
            @PathVariable String branch,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return diversions.cameBack(new BranchCommand(branch, key, caller, "diversion-came-back " + id), id);
    }

    @PostMapping("/api/tickets/{id}/divert")
    Diversion divert(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody DivertBody body) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        String words = "divert " + id + " to " + body.machine();
        return divert.run(new BranchCommand(ticket.branch(), key, caller, words), id, body.machine());
    }
}
