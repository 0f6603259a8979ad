package bank.lobby.server.calling;

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
    private final CallPolicy policy = new ShareOfPromise();

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
        return choose(change, counter).map(head -> {
            Ticket ticket = tickets.get(change, head.ticket());
            Ticket called = ticket.with(ticket.progress().call(no, change.now(), change.rev()));
            tickets.change(change, "CALLED", ticket, called);
            return new Called(ticket.id());
        });
    }

    private Optional<WaitingHead> choose(BranchChange change, Counter counter) {
        List<WaitingHead> waiting = heads.of(change.branch());
        Optional<WaitingHead> first = policy.choose(among(waiting, counter.firstChoice()), change.now());
        return first.isPresent() ? first : policy.choose(among(waiting, counter.secondChoice()), change.now());
    }

    private static List<WaitingHead> among(List<WaitingHead> heads, List<String> services) {
        return heads.stream().filter(head -> services.contains(head.service())).toList();
    }
}
