package bank.lobby.server.triage;

import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriagePlan;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** 分流: asks the plan in force where a customer belongs, with all that is known of them. */
@Component
public class Triage {

    private final Services services;
    private final TriagePlans plans;
    private final Tickets tickets;

    Triage(Services services, TriagePlans plans, Tickets tickets) {
        this.services = services;
        this.plans = plans;
        this.tickets = tickets;
    }

    /**
     * Where the customer of {@code known} belongs at the moment of {@code change}. A service that a rule names and that was
     * removed since sends nobody away: the customer stays with the one chosen.
     *
     * @throws bank.lobby.server.platform.Refusal 404 {@code unknown-service}
     */
    public Placement place(BranchChange change, TicketFacts known) {
        MenuService service = services.get(change, known.askedService()).menu();
        TriagePlan plan = plans.inForce(change);
        int waiting = plan.asksLine() ? tickets.waiting(change, service.code(), plan.longestLineAsked()) : 0;
        TriageFacts facts = TriageFacts.of(service, LocalDateTime.ofInstant(change.now(), change.zone()), waiting)
                .withTier(known.tier())
                .with(known.care(), known.ageBand(), known.document(), known.booking());
        Placement placement = plan.place(facts);
        return services.has(change, placement.service()) ? placement : placement.at(service.code());
    }
}
