package bank.lobby.server.intake;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Issuing;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取号: identifies a walk-in, places them by the branch's plan, and stores the ticket with its slip job. */
@Component
class TakeTicket {

    private final Branches branches;
    private final Services services;
    private final Customers customers;
    private final TriagePlans plans;
    private final Issuing issuing;
    private final BranchCommands commands;
    private final SlipText slips;

    TakeTicket(
            Branches branches,
            Services services,
            Customers customers,
            TriagePlans plans,
            Issuing issuing,
            BranchCommands commands,
            SlipText slips) {
        this.branches = branches;
        this.services = services;
        this.customers = customers;
        this.plans = plans;
        this.issuing = issuing;
        this.commands = commands;
        this.slips = slips;
    }

    /**
     * Issues a ticket. A number that cannot be opened, or that nobody knows, gives an ordinary ticket: a card is never a
     * reason to send somebody away.
     *
     * @throws Refusal 404 {@code unknown-service}
     */
    IssuedTicket take(BranchCommand command, TicketRequest request) {
        NewTicket.Holder holder = holder(request.customer());
        return commands.run(command, IssuedTicket.class, change -> Optional.of(issue(change, request, holder)))
                .orElseThrow();
    }

    private NewTicket.@Nullable Holder holder(@Nullable SealedCustomer sealed) {
        if (sealed == null) {
            return null;
        }
        return switch (customers.identify(sealed)) {
            case Identification.Known known ->
                new NewTicket.Holder(
                        known.token(), known.tier().code(), known.maskedName(), known.relationshipManager());
            case Identification.Unknown unknown ->
                new NewTicket.Holder(unknown.token(), TriageFacts.ORDINARY, null, null);
            case Identification.Unreadable unreadable -> null;
        };
    }

    private IssuedTicket issue(BranchChange change, TicketRequest request, NewTicket.@Nullable Holder holder) {
        Branch branch = branches.get(change);
        BankingService service = services.get(change, request.service());
        String tier = holder == null ? TriageFacts.ORDINARY : holder.tier();
        Placement placement = plans.inForce(change).place(new TriageFacts(service.code(), tier));
        Issuing.Issued issued =
                issuing.issue(change, new NewTicket(service.prefix(), placement, request.language(), holder));
        Ticket ticket = issued.ticket();
        Slip slip = slips.of(branch, service, ticket, issued.phoneLink(), issued.ahead());
        return new IssuedTicket(
                ticket.id(),
                ticket.number(),
                service.code(),
                service.menu().names(),
                issued.ahead(),
                ticket.issuedAt(),
                ticket.promiseMinutes(),
                slip.phoneUrl(),
                new SlipJob(issued.slipJob(), slip));
    }
}
