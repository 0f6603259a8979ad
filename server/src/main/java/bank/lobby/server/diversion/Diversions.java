package bank.lobby.server.diversion;

import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.ticket.SealedCustomer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers who are offered a machine, from the offer to what came of it. Every step is one command and one event. */
@Component
class Diversions {

    private final DiversionRows rows;
    private final Machines machines;
    private final Services services;
    private final Customers customers;
    private final Tickets tickets;
    private final BranchCommands commands;

    Diversions(
            DiversionRows rows,
            Machines machines,
            Services services,
            Customers customers,
            Tickets tickets,
            BranchCommands commands) {
        this.rows = rows;
        this.machines = machines;
        this.services = services;
        this.customers = customers;
        this.tickets = tickets;
        this.commands = commands;
    }

    /**
     * A kiosk offered a machine, or heard the answer. An answer whose offer was lost on the way counts as both.
     *
     * @throws Refusal 404 {@code unknown-service}, {@code unknown-machine}; 409 {@code machine-cannot},
     *     {@code diversion-state}
     */
    Diversion offer(BranchCommand command, MachineOffer offer) {
        String token = tokenOf(offer.customer());
        return commands.run(command, Diversion.class, change -> {
                    DiversionState asked =
                            DiversionState.valueOf(offer.outcome().name());
                    Diversion next = rows.find(change.branch(), offer.id())
                            .map(before -> before.become(asked, change.now()))
                            .orElseGet(() -> first(change, offer, asked));
                    return step(change, next, token);
                })
                .orElseThrow();
    }

    /**
     * The machine has done it, as staff saw; a waiting ticket that was set aside for it is withdrawn.
     *
     * @throws Refusal 404 {@code unknown-diversion}; 409 {@code diversion-state}
     */
    Diversion complete(BranchCommand command, UUID id) {
        return commands.run(command, Diversion.class, change -> complete(change, rows.get(change.branch(), id)))
                .orElseThrow();
    }

    /** The machine says that somebody has ended: the first who went to it. Empty where nobody was sent. */
    Optional<Diversion> completeAt(BranchCommand command, String machine) {
        return commands.run(
                command,
                Diversion.class,
                change -> rows.underWay(change.branch()).stream()
                        .filter(diversion -> diversion.machine().equals(machine))
                        .findFirst()
                        .flatMap(diversion -> complete(change, diversion)));
    }

    /**
     * The machine has not done it, as staff saw: the ticket that was set aside is back in line at its old place. Who had no
     * ticket comes back by taking one.
     *
     * @throws Refusal 404 {@code unknown-diversion}; 409 {@code diversion-state}, {@code ticket-needed}
     */
    Diversion cameBack(BranchCommand command, UUID id) {
        return commands.run(command, Diversion.class, change -> {
                    Diversion before = rows.get(change.branch(), id);
                    Diversion next = before.become(DiversionState.CAME_BACK, change.now());
                    if (before.ticket() == null) {
                        throw Refusal.conflict("ticket-needed", "Issue a ticket for them: it keeps their place")
                                .with("service", before.service());
                    }
                    return withTicket(change, next, TicketStep.COME_BACK, before.ticket());
                })
                .orElseThrow();
    }

    /** Nobody said in time what came of a customer without a ticket. Does nothing when somebody has, meanwhile. */
    void unheard(BranchCommand command, UUID id) {
        commands.run(
                command,
                Diversion.class,
                change -> rows.find(change.branch(), id)
                        .filter(before -> before.state() == DiversionState.TAKEN && before.ticket() == null)
                        .flatMap(before -> step(change, before.become(DiversionState.UNHEARD, change.now()), null)));
    }

    private Optional<Diversion> complete(BranchChange change, Diversion before) {
        Diversion next = before.become(DiversionState.COMPLETED, change.now());
        return before.ticket() == null
                ? step(change, next, null)
                : withTicket(change, next, TicketStep.MACHINE_DONE, before.ticket());
    }

    private Optional<Diversion> withTicket(BranchChange change, Diversion next, TicketStep step, UUID id) {
        Ticket ticket = tickets.get(change, id);
        Ticket moved = ticket.with(ticket.progress().take(step), ticket.course().parked(null));
        rows.store(change, next, null);
        tickets.change(change, step.event(), ticket, moved);
        return Optional.of(next);
    }

    private Optional<Diversion> step(BranchChange change, Diversion next, @Nullable String token) {
        rows.store(change, next, token);
        change.append(new EventDraft(next.state().event(), null, null, new Diversion.Carried(next)));
        return Optional.of(next);
    }

    private Diversion first(BranchChange change, MachineOffer offer, DiversionState state) {
        machines.mustDo(change.branch(), offer.machine(), services.get(change, offer.service()));
        return new Diversion(
                offer.id().toString(),
                offer.service(),
                offer.machine(),
                state,
                change.now(),
                state == DiversionState.TAKEN ? change.now() : null,
                null);
    }

    private @Nullable String tokenOf(@Nullable SealedCustomer sealed) {
        return switch (sealed == null ? null : customers.identify(sealed)) {
            case Identification.Known known -> known.token();
            case Identification.Unknown unknown -> unknown.token();
            case Identification.Pending pending -> pending.token();
            case Identification.Unreadable unreadable -> null;
            case null -> null;
        };
    }
}
