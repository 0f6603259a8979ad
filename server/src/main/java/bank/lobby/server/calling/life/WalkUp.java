package bank.lobby.server.calling.life;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Issuing;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageFacts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves somebody who came to the counter without a ticket, so that the work is on record. */
@Component
class WalkUp {

    /** Series of their own: two letters, which no service's numbers begin with. */
    static final String SERIES = "WK";

    /** They have waited for nobody; the promise is the longest there is, so that no share of it is ever looked at. */
    private static final int PROMISE = 240;

    private static final int MOST_UNITS = 999;

    private final BranchCommands commands;
    private final Counters counters;
    private final Services services;
    private final Tickets tickets;
    private final Issuing issuing;

    WalkUp(BranchCommands commands, Counters counters, Services services, Tickets tickets, Issuing issuing) {
        this.commands = commands;
        this.counters = counters;
        this.services = services;
        this.tickets = tickets;
        this.issuing = issuing;
    }

    /**
     * @param service code of the service
     * @param language the customer's; {@code null} is simplified Chinese
     * @param quantity units of work; {@code null} is one
     */
    record Customer(
            String service,
            @Nullable Language language,
            @Nullable Integer quantity) {

        Customer {
            requireNonNull(service, "service");
        }
    }

    /**
     * @return the ticket, being served at {@code counter}
     * @throws Refusal 409 {@code counter-busy}, {@code counter-closed}; 403 {@code not-your-counter}; 404
     *     {@code unknown-service}; 400 {@code malformed}
     */
    UUID serve(BranchCommand command, int counter, Customer customer) {
        return commands.run(command, Steps.Done.class, change -> Optional.of(serve(change, counter, customer)))
                .orElseThrow()
                .ticket();
    }

    private Steps.Done serve(BranchChange change, int counter, Customer customer) {
        counters.ownedBy(change, counter);
        tickets.atCounter(change.branch(), counter).ifPresent(there -> {
            throw Refusal.conflict("counter-busy", "A ticket is still at this counter")
                    .with("number", there.number());
        });
        BankingService service = services.get(change, customer.service());
        Integer units = customer.quantity();
        if (units != null && (units < 1 || units > MOST_UNITS)) {
            throw Refusal.malformed("malformed", "A quantity is 1 to " + MOST_UNITS);
        }
        Language language = customer.language();
        NewTicket draft = new NewTicket(
                SERIES,
                new Placement(service.code(), PROMISE, null, 0, "walk-up", null),
                new TicketFacts(
                        service.code(),
                        TriageFacts.ORDINARY,
                        TriageFacts.NONE,
                        null,
                        TriageFacts.NONE,
                        Booking.NONE,
                        TicketFacts.Identified.NONE),
                language == null ? Language.ZH_CN : language,
                change.now(),
                units == null ? 1 : units,
                null,
                null);
        return new Steps.Done(issuing.walkUp(change, draft, counter).id());
    }
}
