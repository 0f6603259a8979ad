package bank.lobby.server.calling.life;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The life of a ticket over HTTP: one call for each step. */
@RestController
class LifeController {

    private static final Role[] TELLER = {Role.TELLER};
    private static final Role[] MANAGERS = {Role.LOBBY_MANAGER, Role.SUPERVISOR};
    private static final Role[] STAFF = {Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR};

    private final Branches branches;
    private final Tickets tickets;
    private final TicketViews views;
    private final AtTheCounter counter;
    private final Finishing finishing;
    private final Onward onward;
    private final SettingAside aside;
    private final Returning returning;
    private final Leaving leaving;
    private final WalkUp walkUp;
    private final Undo undo;

    LifeController(
            Branches branches,
            Tickets tickets,
            TicketViews views,
            AtTheCounter counter,
            Finishing finishing,
            Onward onward,
            SettingAside aside,
            Returning returning,
            Leaving leaving,
            WalkUp walkUp,
            Undo undo) {
        this.branches = branches;
        this.tickets = tickets;
        this.views = views;
        this.counter = counter;
        this.finishing = finishing;
        this.onward = onward;
        this.aside = aside;
        this.returning = returning;
        this.leaving = leaving;
        this.walkUp = walkUp;
        this.undo = undo;
    }

    /** Reason and nothing else. */
    record Reasoned(String reason) {

        Reasoned {
            requireNonNull(reason, "reason");
        }
    }

    /** Services to be done after the present one. */
    record More(List<String> services) {

        More {
            services = List.copyOf(services);
        }
    }

    /** A step without a body. */
    @FunctionalInterface
    private interface Plain {
        TicketView run(BranchCommand command, UUID ticket);
    }

    @PostMapping("/api/tickets/{id}/{word:recall|start|no-show|requeue|unpark}")
    TicketView plain(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        return switch (word) {
            case "recall" -> run(caller, id, word, key, null, TELLER, counter::recall);
            case "start" -> run(caller, id, word, key, null, TELLER, counter::start);
            case "no-show" -> run(caller, id, word, key, null, TELLER, counter::noShow);
            case "requeue" -> run(caller, id, word, key, null, STAFF, returning::requeue);
            default -> run(caller, id, word, key, null, STAFF, aside::unpark);
        };
    }

    /** With a reason from the tablet, without one from elsewhere. */
    @PostMapping("/api/tickets/{id}/{word:leave|cancel}")
    TicketView end(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody(required = false) @Nullable Reasoned body) {
        String reason = body == null ? null : body.reason();
        return run(
                caller,
                id,
                word,
                key,
                body,
                STAFF,
                word.equals("leave")
                        ? (command, ticket) -> leaving.leave(command, ticket, reason)
                        : (command, ticket) -> leaving.cancel(command, ticket, reason));
    }

    @PostMapping("/api/tickets/{id}/finish")
    TicketView finish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody(required = false) Finishing.@Nullable Finished body) {
        Finishing.Finished said = body == null ? Finishing.Finished.PLAINLY : body;
        return run(
                caller, id, "finish", key, body, TELLER, (command, ticket) -> finishing.finish(command, ticket, said));
    }

    @PostMapping("/api/tickets/{id}/park")
    TicketView park(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody SettingAside.Aside body) {
        return run(caller, id, "park", key, body, TELLER, (command, ticket) -> aside.park(command, ticket, body));
    }

    @PostMapping("/api/tickets/{id}/transfer")
    TicketView transfer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Onward.Target body) {
        return run(
                caller, id, "transfer", key, body, STAFF, (command, ticket) -> onward.transfer(command, ticket, body));
    }

    @PostMapping("/api/tickets/{id}/side-trip")
    TicketView sideTrip(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Onward.Target body) {
        return run(
                caller,
                id,
                "side-trip",
                key,
                body,
                TELLER,
                (command, ticket) -> onward.sideTrip(command, ticket, body));
    }

    @PostMapping("/api/tickets/{id}/also")
    TicketView also(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody More body) {
        return run(
                caller,
                id,
                "also",
                key,
                body,
                STAFF,
                (command, ticket) -> onward.add(command, ticket, body.services()));
    }

    @PostMapping("/api/tickets/{id}/move-forward")
    TicketView moveForward(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Reasoned body) {
        return run(
                caller,
                id,
                "move-forward",
                key,
                body,
                MANAGERS,
                (command, ticket) -> returning.moveForward(command, ticket, body.reason()));
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/walk-up")
    TicketView walkUp(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody WalkUp.Customer body) {
        branches.admit(caller, branch, TELLER);
        String words = "walk-up at " + no + " " + Columns.write(body);
        return views.get(walkUp.serve(new BranchCommand(branch, key, caller, words), no, body));
    }

    @PostMapping("/api/branches/{branch}/counters/{no}/undo")
    TicketView undo(
            Caller caller,
            @PathVariable String branch,
            @PathVariable int no,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        branches.admit(caller, branch, TELLER);
        return views.get(undo.last(new BranchCommand(branch, key, caller, "undo at " + no), no));
    }

    private TicketView run(
            Caller caller, UUID id, String word, String key, @Nullable Object body, Role[] roles, Plain step) {
        String words = word + " " + id + (body == null ? "" : " " + Columns.write(body));
        String own = caller.onlyBranch();
        if (own == null) {
            String branch = tickets.get(id).branch();
            caller.mustBe(branch, roles);
            return step.run(new BranchCommand(branch, key, caller, words), id);
        }
        caller.mustBe(own, roles);
        return runAt(new BranchCommand(own, key, caller, words), id, roles, step);
    }

    /** Whoever works in one branch mostly means a ticket of it: only where there is none is looked elsewhere, to say why not. */
    private TicketView runAt(BranchCommand command, UUID id, Role[] roles, Plain step) {
        try {
            return step.run(command, id);
        } catch (Refusal refusal) {
            if (refusal.slug().equals(Tickets.UNKNOWN)) {
                command.caller().mustBe(tickets.get(id).branch(), roles);
            }
            throw refusal;
        }
    }
}
