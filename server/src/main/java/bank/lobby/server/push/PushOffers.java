package bank.lobby.server.push;

import bank.lobby.server.customer.Tier;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.EventWitness;
import bank.lobby.server.push.duty.Duties;
import bank.lobby.server.push.rule.PushRule;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.ticket.TellsFacts;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.wire.triage.TriageFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers a customer to the lobby managers in the very command that makes them one to push: the issue of the ticket, or the
 * late answer that raises it. So the push is there exactly when the ticket is, whatever is killed afterwards. A ticket that
 * nobody need be told of costs nothing here.
 */
@Component
class PushOffers implements EventWitness {

    private final Pushes pushes;
    private final PushRules rules;
    private final Duties duties;
    private final Tiers tiers;

    PushOffers(Pushes pushes, PushRules rules, Duties duties, Tiers tiers) {
        this.pushes = pushes;
        this.rules = rules;
        this.duties = duties;
        this.tiers = tiers;
    }

    @Override
    public void witness(BranchChange change, EventDraft event) {
        UUID ticket = event.ticket();
        TicketFacts known = known(event);
        if (ticket == null || known == null || isNobodySpecial(known)) {
            return;
        }
        PushRule rule = rules.of(change);
        boolean again = !event.type().equals(PushEvents.ISSUED);
        if (rule.pushes(rank(known.tier()), known.care())
                && !(again && pushes.find(change, ticket).isPresent())) {
            Step step = Step.from(0, rule, duties.of(change.branch()));
            pushes.keep(change, Push.offered(ticket, step, change.now()));
        }
    }

    /** What is known of the customer since {@code event}; {@code null} where it says nothing new of an open ticket. */
    private static @Nullable TicketFacts known(EventDraft event) {
        return event.body() instanceof TicketEvent body && body.to().isOpen() && body.why() instanceof TellsFacts why
                ? why.facts()
                : null;
    }

    private static boolean isNobodySpecial(TicketFacts known) {
        return known.tier().equals(TriageFacts.ORDINARY) && known.care().equals(TriageFacts.NONE);
    }

    private int rank(String tier) {
        return tier.equals(TriageFacts.ORDINARY)
                ? 0
                : tiers.find(tier).map(Tier::rank).orElse(0);
    }
}
