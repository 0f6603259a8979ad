package bank.lobby.server.calling;

import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 顺呼: takes the next ticket for a counter and announces it. */
@Component
class CallNext {

    private final BranchCommands commands;
    private final Tickets tickets;
    private final CallDesks desks;

    CallNext(BranchCommands commands, Tickets tickets, CallDesks desks) {
        this.commands = commands;
        this.tickets = tickets;
        this.desks = desks;
    }

    /** Which ticket was called; kept as the answer. */
    record Called(UUID ticket) {}

    /**
     * Calls the next ticket to {@code counter}.
     *
     * @return the ticket; empty when nobody waits that the counter may serve, and then nothing has changed
     * @throws Refusal 409 {@code counter-closed} or {@code counter-busy}, 403 {@code not-your-counter}
     */
    Optional<UUID> call(BranchCommand command, int counter) {
        return commands.run(command, Called.class, change -> call(change, counter))
                .map(Called::ticket);
    }

    private Optional<Called> call(BranchChange change, int no) {
        CallDesks.Desk desk = desks.get(change, no);
        desk.counter().mustBelongTo(change.caller().id());
        if (desk.busyNumber() != null) {
            throw Refusal.conflict("counter-busy", "A ticket is still at this counter")
                    .with("number", desk.busyNumber());
        }
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
        Ticket called = ticket.with(ticket.progress().call(desk.counter().no(), change.now(), change.rev()));
        tickets.change(change, "CALLED", ticket, called, decision);
        return new Called(ticket.id());
    }
}
