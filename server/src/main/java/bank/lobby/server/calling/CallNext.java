package bank.lobby.server.calling;

import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.CallRule;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 顺呼: takes the next ticket for a counter and announces it. */
@Component
class CallNext {

    private final BranchCommands commands;
    private final Counters counters;
    private final Tickets tickets;
    private final WaitingHeads heads;

    CallNext(BranchCommands commands, Counters counters, Tickets tickets, WaitingHeads heads) {
        this.commands = commands;
        this.counters = counters;
        this.tickets = tickets;
        this.heads = heads;
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
        Counter counter = counters.ownedBy(change, no);
        tickets.atCounter(change.branch(), no).ifPresent(there -> {
            throw Refusal.conflict("counter-busy", "A ticket is still at this counter")
                    .with("number", there.number());
        });
        return choose(change, counter).map(decision -> {
            Ticket ticket = tickets.get(change, decision.called());
            Ticket called = ticket.with(ticket.progress().call(no, change.now(), change.rev()));
            tickets.change(change, "CALLED", ticket, called, decision);
            return new Called(ticket.id());
        });
    }

    private Optional<CallDecision> choose(BranchChange change, Counter counter) {
        List<WaitingHeads.Found> found = heads.of(counter);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CallRule rule = found.getFirst().rule();
        List<WaitingHead> waiting = found.stream().map(WaitingHeads.Found::head).toList();
        return new ChooseNext(counter.profile(), rule).among(waiting, change.now());
    }
}
