package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A called customer: called again, come, or not come. */
@Component
public class AtTheCounter {

    private final Steps steps;
    private final LifeRules rules;

    AtTheCounter(Steps steps, LifeRules rules) {
        this.steps = steps;
        this.rules = rules;
    }

    /**
     * 重呼.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code recall-limit}, {@code recall-too-soon} with the seconds left;
     *     403 {@code not-your-counter}
     */
    public TicketView recall(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().recall(change.now(), change.rev());
            standing.own(change);
            LifeRule rule = rules.of(change);
            if (ticket.progress().recalls() >= rule.recallLimit()) {
                throw Refusal.conflict("recall-limit", "This ticket has been called again as often as it may be")
                        .with("limit", rule.recallLimit());
            }
            notBefore(change, ticket, rule.recallSpacing(), "recall-too-soon");
            return Decided.of(TicketStep.RECALL, ticket.with(next));
        });
    }

    /** 开始办理. */
    public TicketView start(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().serve(TicketStep.START, change.now());
            standing.own(change);
            return Decided.of(TicketStep.START, ticket.with(next));
        });
    }

    /**
     * 弃号.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code no-show-recalls} with how many are missing,
     *     {@code no-show-too-soon} with the seconds left; 403 {@code not-your-counter}
     */
    public TicketView noShow(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().take(TicketStep.MISS);
            standing.own(change);
            LifeRule rule = rules.of(change);
            int missing = rule.noShowRecalls() - ticket.progress().recalls();
            if (missing > 0) {
                throw Refusal.conflict("no-show-recalls", "Call this customer again first")
                        .with("recalls", missing);
            }
            notBefore(change, ticket, rule.noShowAfter(), "no-show-too-soon");
            return Decided.of(TicketStep.MISS, ticket.with(next));
        });
    }

    private static void notBefore(BranchChange change, Ticket ticket, Duration wait, String slug) {
        Instant called = ticket.progress().calledAt();
        Duration left = called == null ? Duration.ZERO : Duration.between(change.now(), called.plus(wait));
        if (left.isPositive()) {
            throw Refusal.conflict(slug, "It was announced only a moment ago")
                    .with("seconds", left.plusSeconds(1).minusNanos(1).toSeconds());
        }
    }
}
