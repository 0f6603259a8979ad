package bank.lobby.server.intake;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.SlipOrders;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.print.SlipOrder;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 补打: staff order one more slip or say that none is needed; the kiosk fetches what it is to print. */
@RestController
class SlipOrderController {

    private final Tickets tickets;
    private final TicketViews views;
    private final SlipOrders orders;
    private final Branches branches;
    private final Services services;
    private final SlipText text;

    SlipOrderController(
            Tickets tickets,
            TicketViews views,
            SlipOrders orders,
            Branches branches,
            Services services,
            SlipText text) {
        this.tickets = tickets;
        this.views = views;
        this.orders = orders;
        this.branches = branches;
        this.services = services;
        this.text = text;
    }

    @PostMapping("/api/tickets/{id}/reprint")
    TicketView reprint(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        orders.reprint(new BranchCommand(ticket.branch(), key, caller, "reprint " + id), id);
        return views.get(id);
    }

    @PostMapping("/api/tickets/{id}/slip-settled")
    TicketView settle(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        orders.settle(new BranchCommand(ticket.branch(), key, caller, "slip-settled " + id), id);
        return views.get(id);
    }

    @GetMapping("/api/branches/{branch}/slip-orders")
    List<SlipOrder> orders(Caller caller, @PathVariable String branch) {
        Branch place = branches.get(branch);
        caller.mustBe(branch, Role.KIOSK);
        return orders.of(branch, caller.id()).stream()
                .map(order -> order(place, order))
                .toList();
    }

    private SlipOrder order(Branch branch, SlipOrders.Ordered ordered) {
        Ticket ticket = ordered.ticket();
        return new SlipOrder(
                ticket.id(),
                new SlipJob(
                        ordered.job(),
                        text.of(
                                branch,
                                services.get(branch.id(), ticket.service()),
                                ticket,
                                ordered.phoneLink(),
                                ordered.ahead())),
                ordered.reprint());
    }
}
