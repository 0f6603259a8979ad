package bank.lobby.server.calling;

import bank.lobby.server.calling.life.CallsMade;
import bank.lobby.server.calling.life.LifeRules;
import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Glance;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls a ticket to a counter: 顺呼, the next by the policy, or 特呼, one a teller names. */
@Component
class CallNext {

    private final BranchCommands commands;
    private final Tickets tickets;
    private final CallsMade calls;
    private final LifeRules rules;
    private final Reasons reasons;

    CallNext(BranchCommands commands, Tickets tickets, CallsMade calls, LifeRules rules, Reasons reasons) {
        this.commands = commands;
        this.tickets = tickets;
        this.calls = calls;
        this.rules = rules;
        this.reasons = reasons;
    }

    /** Which ticket was called; kept as the answer. */
    record Called(UUID ticket) {}

    /**
     * Calls the next ticket to {@code counter}.
     *
     * @return the ticket; empty when nobody waits that the counter may serve, and then nothing has changed
     * @throws Refusal 409 {@code counter-closed}, {@code counter-paused} or {@code counter-busy}, 403
     *     {@code not-your-counter}
     */
    Optional<TicketView> call(BranchCommand command, int counter) {
        return commands.run(command, desk(command, counter), Called.class, this::call, called -> view(command, called))
                .map(Tickets::only);
    }

    /**
     * Calls {@code ticket} to {@code counter} whoever's turn it is. What the policy weighed is kept beside it.
     *
     * @param reason code of the reason
     * @throws Refusal as for the next; 409 {@code ticket-state}; 403 {@code chosen-calls-not-allowed}; 404
     *     {@code unknown-ticket}, {@code unknown-reason}
     */
    TicketView callChosen(BranchCommand command, int counter, UUID ticket, String reason) {
        return commands.run(
                        command,
                        desk(command, counter),
                        Called.class,
                        (change, rows) -> Optional.of(callChosen(change, rows, ticket, reason)),
                        called -> view(command, called))
                .map(Tickets::only)
                .orElseThrow();
    }

    private static Glance<TicketView> view(BranchCommand command, Called called) {
        return TicketViews.glance(command.branch(), called.ticket());
    }

    private static Glance<CallDesks.Row> desk(BranchCommand command, int counter) {
        return CallDesks.glance(command.branch(), counter);
    }

    private Optional<Called> call(BranchChange change, List<CallDesks.Row> rows) {
        CallDesks.Desk desk = ready(change, rows);
        return new ChooseNext(desk.counter().profile(), desk.rule())
                .among(desk.heads(), change.now())
                .map(decision -> call(change, desk, decision));
    }

    private Called call(BranchChange change, CallDesks.Desk desk, CallDecision decision) {
        Ticket ticket = desk.waiting().stream()
                .map(CallDesks.Waiting::ticket)
                .filter(waiting -> waiting.id().equals(decision.called()))
                .findFirst()
                .orElseThrow();
        return call(change, desk, TicketStep.CALL, ticket, decision);
    }

    private Called callChosen(BranchChange change, List<CallDesks.Row> rows, UUID id, String reason) {
        CallDesks.Desk desk = ready(change, rows);
        Role[] allowed = rules.of(change).callChosenBy().toArray(Role[]::new);
        if (allowed.length == 0 || !change.caller().is(change.branch(), allowed)) {
            throw Refusal.forbidden("chosen-calls-not-allowed", "In this branch your role only calls the next");
        }
        reasons.mustKnow(Reasons.Kind.CALL_CHOSEN, reason);
        CallDecision decision =
                new ChooseNext(desk.counter().profile(), desk.rule()).chosen(id, reason, desk.heads(), change.now());
        return call(change, desk, TicketStep.CALL_CHOSEN, tickets.get(change, id), decision);
    }

    private Called call(
            BranchChange change, CallDesks.Desk desk, TicketStep how, Ticket ticket, CallDecision decision) {
        int counter = desk.counter().no();
        TicketProgress called = ticket.progress().call(how, counter, change.now(), change.rev());
        TicketCourse course = ticket.course().bound(null).parked(null);
        calls.made(change, ticket, counter);
        tickets.change(change, how.event(), ticket, ticket.with(called, course), decision);
        return new Called(ticket.id());
    }

    private static CallDesks.Desk ready(BranchChange change, List<CallDesks.Row> rows) {
        CallDesks.Desk desk = CallDesks.desk(rows);
        desk.counter().mustBelongTo(change.caller().id());
        if (desk.busyNumber() != null) {
            throw Refusal.conflict("counter-busy", "A ticket is still at this counter")
                    .with("number", desk.busyNumber());
        }
        if (desk.counter().paused() != null) {
            throw Refusal.conflict("counter-paused", "This counter takes nobody at the moment")
                    .with("reason", desk.counter().paused().reason());
        }
        return desk;
    }
}
