package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketCourse.Bond;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a customer to another service, counter or person; the arrival stays, so nobody starts to wait anew. */
@Component
public class Onward {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_SERVICES = 5;

    private final Steps steps;
    private final Services services;
    private final Counters counters;

    Onward(Steps steps, Services services, Counters counters) {
        this.steps = steps;
        this.services = services;
        this.counters = counters;
    }

    /**
     * Where to. A counter or a person, a service, or both.
     *
     * @param service code of the service it waits for then; {@code null} leaves it
     * @param counter number of the counter that is to call it
     * @param staffNo the person who is to call it, at whatever counter
     * @param note for whoever calls it, at most 200 characters; kept until the ticket is closed
     */
    public record Target(
            @Nullable String service,
            @Nullable Integer counter,
            @Nullable String staffNo,
            @Nullable String note) {}

    /**
     * 转移. From a counter by its teller, from the line by a lobby manager or supervisor.
     *
     * @throws Refusal 400 {@code malformed}; 403 {@code not-your-counter}, {@code not-allowed}; 404
     *     {@code unknown-service}, {@code unknown-counter}; 409 {@code ticket-state}, {@code counter-closed},
     *     {@code teller-away}
     */
    public TicketView transfer(BranchCommand command, UUID id, Target target) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            Ticket moved = ticket.with(ticket.progress().take(TicketStep.TRANSFER));
            if (ticket.progress().state().isAtCounter()) {
                standing.own(change);
            } else {
                change.caller().mustBe(change.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
            }
            Ticket next = aimed(change, moved, target);
            return new Decided(TicketStep.TRANSFER.event(), next, null, note(target));
        });
    }

    /**
     * Sends the customer away, to pay for instance, and back to this counter when that is done.
     *
     * @throws Refusal as for a transfer, and 409 {@code already-away} on a side trip
     */
    TicketView sideTrip(BranchCommand command, UUID id, Target target) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            Ticket moved = ticket.with(ticket.progress().take(TicketStep.SIDE_TRIP));
            Counter counter = standing.own(change);
            if (ticket.course().backTo() != null) {
                throw Refusal.conflict("already-away", "This customer is on a side trip already");
            }
            Bond back = Bond.to(counter.no(), counter.openSession());
            Ticket aimed = aimed(change, moved, target);
            TicketCourse away = aimed.course().backTo(new TicketCourse.Sender(back, ticket.service()));
            return new Decided(TicketStep.SIDE_TRIP.event(), aimed.with(aimed.progress(), away), null, note(target));
        });
    }

    /**
     * Adds services to be done after the present one, in this visit.
     *
     * @throws Refusal 400 {@code malformed} for none or too many; 404 {@code unknown-service}; 409 {@code ticket-state}
     */
    TicketView add(BranchCommand command, UUID id, List<String> more) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress same = ticket.progress().take(TicketStep.ALSO);
            List<String> also = new ArrayList<>(ticket.course().also());
            also.addAll(more);
            if (more.isEmpty() || also.size() > MOST_SERVICES) {
                throw Refusal.malformed("malformed", "A visit has 1 to " + MOST_SERVICES + " further services");
            }
            more.forEach(service -> services.get(change, service));
            return Decided.of(TicketStep.ALSO, ticket.with(same, ticket.course().also(also)));
        });
    }

    private Ticket aimed(BranchChange change, Ticket ticket, Target target) {
        String service = target.service();
        Bond bond = bond(change, target);
        if (bond == null && (service == null || service.equals(ticket.service()))) {
            throw Refusal.malformed("malformed", "Say another service, a counter or a person");
        }
        Ticket placed = service == null
                ? ticket
                : ticket.placed(services.get(change, service).code());
        return placed.with(placed.progress(), placed.course().bound(bond));
    }

    private @Nullable Bond bond(BranchChange change, Target target) {
        Integer counter = target.counter();
        String staffNo = target.staffNo();
        if (counter != null && staffNo != null) {
            throw Refusal.malformed("malformed", "Say a counter or a person, not both");
        }
        if (counter != null) {
            return Bond.to(counter, counters.get(change.branch(), counter).openSession());
        }
        if (staffNo == null) {
            return null;
        }
        if (counters.ofTeller(change.branch(), staffNo).isEmpty()) {
            throw Refusal.conflict("teller-away", "This person is signed in at no counter")
                    .with("staffNo", staffNo);
        }
        return Bond.to(staffNo);
    }

    private static @Nullable String note(Target target) {
        String note = target.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.malformed("malformed", "A note has at most " + LONGEST_NOTE + " characters");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }
}
