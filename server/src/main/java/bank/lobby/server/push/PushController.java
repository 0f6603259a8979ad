package bank.lobby.server.push;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 我来接待 and what follows, over HTTP. A push is named by its ticket. */
@RestController
class PushController {

    private final PushDesk desk;
    private final Pushes pushes;
    private final PushViews views;
    private final Tickets tickets;
    private final TicketViews ticketViews;

    PushController(PushDesk desk, Pushes pushes, PushViews views, Tickets tickets, TicketViews ticketViews) {
        this.desk = desk;
        this.pushes = pushes;
        this.views = views;
        this.tickets = tickets;
        this.ticketViews = ticketViews;
    }

    /** @param to staff number of a lobby manager on duty */
    record HandOver(String to) {

        HandOver {
            requireNonNull(to, "to");
        }
    }

    @GetMapping("/api/pushes/{id}")
    PushView push(Caller caller, @PathVariable UUID id) {
        return views.of(admitted(caller, id), pushes.get(id));
    }

    @PostMapping("/api/tickets/{id}/accept")
    TicketView acceptTicket(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        desk.accept(command(caller, id, key, "accept"), id);
        return ticketViews.get(id);
    }

    @PostMapping("/api/pushes/{id}/accept")
    PushView accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        BranchCommand command = command(caller, id, key, "accept");
        desk.accept(command, id);
        return views.of(command.branch(), pushes.get(id));
    }

    @PostMapping("/api/pushes/{id}/hand-over")
    PushView handOver(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody HandOver request) {
        BranchCommand command = command(caller, id, key, "hand over to " + request.to());
        desk.handOver(command, id, request.to());
        return views.of(command.branch(), pushes.get(id));
    }

    @PostMapping("/api/pushes/{id}/give-back")
    PushView giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        BranchCommand command = command(caller, id, key, "give back");
        desk.giveBack(command, id);
        return views.of(command.branch(), pushes.get(id));
    }

    @PostMapping("/api/pushes/{id}/greeted")
    PushView greeted(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        BranchCommand command = command(caller, id, key, "greeted");
        desk.greet(command, id);
        return views.of(command.branch(), pushes.get(id));
    }

    @PostMapping("/api/pushes/{id}/outcome")
    PushView outcome(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody OutcomeRequest request) {
        BranchCommand command = command(caller, id, key, "outcome " + Columns.write(request));
        desk.end(command, id, request);
        return views.of(command.branch(), pushes.get(id));
    }

    private BranchCommand command(Caller caller, UUID id, String key, String words) {
        return new BranchCommand(admitted(caller, id), key, caller, words + " " + id);
    }

    /** The branch of {@code id}, where the caller may decide on pushes. */
    private String admitted(Caller caller, UUID id) {
        String branch = tickets.get(id).branch();
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return branch;
    }
}
