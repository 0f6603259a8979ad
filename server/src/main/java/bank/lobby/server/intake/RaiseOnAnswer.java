package bank.lobby.server.intake;

import bank.lobby.server.customer.CustomerAnswered;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.TicketFacts.Identified;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.server.triage.Retriage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises the tickets of customers for whom the bank's directory answered only after they were issued, and asks again for
 * those it has not answered yet. A ticket is never lowered: what its customer was told when it was issued stays true.
 */
@Component
class RaiseOnAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseOnAnswer.class);

    private final Customers customers;
    private final Tiers tiers;
    private final Tickets tickets;
    private final Retriage retriage;
    private final BranchCommands commands;

    RaiseOnAnswer(Customers customers, Tiers tiers, Tickets tickets, Retriage retriage, BranchCommands commands) {
        this.customers = customers;
        this.tiers = tiers;
        this.tickets = tickets;
        this.retriage = retriage;
        this.commands = commands;
    }

    /** Which ticket learned something; kept as the answer. */
    record Learned(UUID ticket) {}

    @EventListener
    void answered(CustomerAnswered event) {
        tell(event.tokens(), event.answer());
    }

    /** The answer may have come while the ticket was being issued, when there was none to raise yet. */
    void afterIssue(WalkIn walkIn) {
        if (walkIn.holder() != null && isOpen(walkIn.facts().identification())) {
            askAgain(walkIn.holder().token());
        }
    }

    /**
     * Asks for every ticket that still waits for its answer: after a start, because what was being asked went with the
     * former process, and from then on because a question is given up after a while.
     */
    @Scheduled(
            fixedDelayString = "${lobby.server.intake.unanswered-check:30s}",
            initialDelayString = "${lobby.server.intake.unanswered-first:5s}")
    void askAgain() {
        try {
            tickets.unanswered().forEach(this::askAgain);
        } catch (DataAccessException away) {
            LOG.warn("Tickets without an answer could not be looked for: {}", away.getMessage());
        }
    }

    private void askAgain(String token) {
        try {
            Identification answer = customers.again(token);
            if (answer.isSettled()) {
                tell(List.of(token), answer);
            }
        } catch (DataAccessException away) {
            LOG.warn("A ticket is asked for again later: {}", away.getClass().getSimpleName());
        }
    }

    private void tell(List<String> tokens, Identification answer) {
        for (Ticket ticket : tickets.heldBy(tokens)) {
            String key = "answer-" + UUID.randomUUID();
            BranchCommand command = new BranchCommand(ticket.branch(), key, Caller.SERVER, "answer " + ticket.id());
            commands.run(command, Learned.class, change -> learn(change, ticket.id(), answer));
        }
    }

    private Optional<Learned> learn(BranchChange change, UUID id, Identification answer) {
        Ticket ticket = tickets.get(change, id);
        TicketFacts before = tickets.facts(change, id);
        if (!ticket.progress().state().isOpen() || !isOpen(before.identification())) {
            return Optional.empty();
        }
        return switch (answer) {
            case Identification.Known known -> Optional.of(known(change, ticket, before, known));
            case Identification.Unknown unknown -> unknown(change, ticket, before);
            case Identification.Pending pending -> Optional.empty();
            case Identification.Unreadable unreadable -> Optional.empty();
        };
    }

    private Learned known(BranchChange change, Ticket ticket, TicketFacts before, Identification.Known known) {
        if (known.tier().rank() > rank(before.tier())) {
            TicketFacts now = with(before, known.tier().code(), Identified.RAISED);
            retriage.again(change, ticket, now, WalkIn.holder(known), Retriage.Cause.LATE_ANSWER, null);
        } else {
            TicketFacts now = with(before, before.tier(), Identified.KNOWN);
            retriage.learn(change, ticket, now, WalkIn.holder(known), Retriage.Cause.LATE_ANSWER);
        }
        return new Learned(ticket.id());
    }

    /** What the CRM knew before and knows no more stays on the ticket: the customer was received by it. */
    private Optional<Learned> unknown(BranchChange change, Ticket ticket, TicketFacts before) {
        Identified now = before.identification() == Identified.PENDING ? Identified.UNKNOWN : Identified.KNOWN;
        retriage.learn(change, ticket, with(before, before.tier(), now), null, Retriage.Cause.LATE_ANSWER);
        return Optional.of(new Learned(ticket.id()));
    }

    private int rank(String tier) {
        return tiers.find(tier).map(known -> known.rank()).orElse(0);
    }

    private static boolean isOpen(Identified identification) {
        return identification == Identified.PENDING || identification == Identified.LAST_KNOWN;
    }

    private static TicketFacts with(TicketFacts facts, String tier, Identified identification) {
        return new TicketFacts(
                facts.askedService(),
                tier,
                facts.care(),
                facts.ageBand(),
                facts.document(),
                facts.booking(),
                identification);
    }
}
