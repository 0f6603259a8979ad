package bank.lobby.server.push;

import bank.lobby.server.catalog.LeadProducts;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.push.Push.State;
import bank.lobby.server.push.duty.Duties;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What lobby managers do with a push. The branch's lock decides who was first. */
@Component
class PushDesk {

    private final BranchCommands commands;
    private final Pushes pushes;
    private final PushViews views;
    private final Tickets tickets;
    private final Duties duties;
    private final PushRules rules;
    private final LeadProducts products;

    PushDesk(
            BranchCommands commands,
            Pushes pushes,
            PushViews views,
            Tickets tickets,
            Duties duties,
            PushRules rules,
            LeadProducts products) {
        this.commands = commands;
        this.pushes = pushes;
        this.views = views;
        this.tickets = tickets;
        this.duties = duties;
        this.rules = rules;
        this.products = products;
    }

    /** Which push it was; kept as the answer. */
    record Done(UUID push) {}

    /**
     * Gives the customer to the caller; having them already changes nothing. A customer who was not pushed may be taken too.
     *
     * @throws Refusal 409 {@code already-accepted} with who, {@code ticket-state}, {@code push-state}
     */
    void accept(BranchCommand command, UUID id) {
        commands.run(command, Done.class, change -> {
            Ticket ticket = tickets.get(change, id);
            Optional<Push> before = pushes.find(change, id);
            String me = change.caller().id();
            String holder = before.filter(push -> push.state() == State.ACCEPTED)
                    .map(Push::acceptedBy)
                    .orElse(null);
            if (me.equals(holder)) {
                return Optional.empty();
            }
            if (holder != null) {
                throw with(holder, Refusal.conflict("already-accepted", "Another lobby manager has this customer"));
            }
            mustBeOpen(ticket, "accept");
            Push next = before.map(push -> push.accept(me, change.now(), due(change)))
                    .orElseGet(() -> Push.taken(id, me, change.now(), due(change)));
            return holder(change, PushEvents.ACCEPTED, ticket, next);
        });
    }

    /**
     * Gives a customer the caller has to {@code staffNo}.
     *
     * @throws Refusal 403 {@code not-your-customer} with who, 409 {@code not-on-duty}, {@code push-state}
     */
    void handOver(BranchCommand command, UUID id, String staffNo) {
        commands.run(command, Done.class, change -> {
            Push push = mine(change, id);
            if (duties.find(change, staffNo).isEmpty()) {
                throw Refusal.conflict("not-on-duty", "This lobby manager is not on duty")
                        .with("staffNo", staffNo);
            }
            if (staffNo.equals(push.acceptedBy())) {
                return Optional.empty();
            }
            Push next = push.handOver(staffNo, change.now(), due(change));
            return holder(change, PushEvents.HANDED_OVER, tickets.get(change, id), next);
        });
    }

    /**
     * Offers a customer the caller has to the others again.
     *
     * @throws Refusal 403 {@code not-your-customer}, 409 {@code push-state}, {@code ticket-state}
     */
    void giveBack(BranchCommand command, UUID id) {
        commands.run(command, Done.class, change -> {
            Push push = mine(change, id);
            Ticket ticket = tickets.get(change, id);
            mustBeOpen(ticket, "give-back");
            Step step = Step.from(0, rules.of(change), duties.of(change.branch()));
            return holder(change, PushEvents.GIVEN_BACK, ticket, push.giveBack(step, change.now()));
        });
    }

    /** Notes that the caller has met the customer. */
    void greet(BranchCommand command, UUID id) {
        commands.run(
                command,
                Done.class,
                change -> only(change, PushEvents.GREETED, id, push -> push.greet(change.now()), Pushes.Words.NONE));
    }

    /**
     * Ends it with what came of it.
     *
     * @throws Refusal 404 {@code unknown-product}, else as the others
     */
    void end(BranchCommand command, UUID id, OutcomeRequest request) {
        OutcomeRequest.Lead lead = request.lead();
        if (lead != null) {
            products.mustKnow(lead.product());
        }
        commands.run(
                command,
                Done.class,
                change -> only(
                        change,
                        PushEvents.ENDED,
                        id,
                        push -> push.end(request.outcome(), lead == null ? null : lead.product(), change.now()),
                        request.words()));
    }

    /** A step that changes who has the customer, which the ticket says too. */
    private Optional<Done> holder(BranchChange change, String type, Ticket ticket, Push next) {
        tickets.change(change, type, ticket, ticket.acceptedBy(next.acceptedBy()));
        pushes.keep(change, next);
        return Optional.of(new Done(next.ticket()));
    }

    /** A step of the push alone: an event about no ticket, so that nothing of it reaches the hall. */
    private Optional<Done> only(
            BranchChange change, String type, UUID id, UnaryOperator<Push> step, Pushes.Words words) {
        Push next = step.apply(mine(change, id));
        change.append(new EventDraft(type, null, null, Map.of()));
        pushes.keep(change, next, words);
        return Optional.of(new Done(id));
    }

    private Instant due(BranchChange change) {
        return change.now().plus(Duration.ofMinutes(rules.of(change).outcomeMinutes()));
    }

    /** The push, if it is the caller's to decide: theirs, or anybody's for a supervisor. */
    private Push mine(BranchChange change, UUID id) {
        Push push = pushes.get(change, id);
        String holder = push.acceptedBy();
        if (holder != null
                && !holder.equals(change.caller().id())
                && !change.caller().is(change.branch(), Role.SUPERVISOR)) {
            throw with(holder, Refusal.forbidden("not-your-customer", "Another lobby manager has this customer"));
        }
        return push;
    }

    private Refusal with(String holder, Refusal refusal) {
        String name = views.names(List.of(holder)).getOrDefault(holder, holder);
        return refusal.with("staffNo", holder).with("name", name);
    }

    private static void mustBeOpen(Ticket ticket, String command) {
        if (!ticket.progress().state().isOpen()) {
            throw Refusal.conflict("ticket-state", "This customer has left the queue")
                    .with("state", ticket.progress().state())
                    .with("command", command);
        }
    }
}
