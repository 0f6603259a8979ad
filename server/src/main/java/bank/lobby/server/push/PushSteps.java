package bank.lobby.server.push;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.push.Push.State;
import bank.lobby.server.push.duty.Duties;
import bank.lobby.server.push.duty.Duty;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.board.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the server does with a push by the clock. Each step looks again under the branch's lock, so that any number of nodes
 * may ask for it and one of them does it.
 */
@Component
class PushSteps {

    private final BranchCommands commands;
    private final Pushes pushes;
    private final Tickets tickets;
    private final Duties duties;
    private final PushRules rules;

    PushSteps(BranchCommands commands, Pushes pushes, Tickets tickets, Duties duties, PushRules rules) {
        this.commands = commands;
        this.pushes = pushes;
        this.tickets = tickets;
        this.duties = duties;
        this.rules = rules;
    }

    /** Which push it was; kept as the answer. */
    record Done(UUID push) {}

    /** Asks the next group if the lease of the present one is over, or nobody of it is on duty any more. */
    void escalate(DuePushes.Due due) {
        run("escalate", due, (change, push) -> {
            List<Duty> roster = duties.of(due.branch());
            if (push.state() != State.OFFERED || !isOver(push, roster, change.now())) {
                return Optional.empty();
            }
            Step next = Step.from(push.step() + 1, rules.of(change), roster);
            return Optional.of(keep(change, PushEvents.ESCALATED, push.escalate(next, change.now())));
        });
    }

    /** Ends a push nobody accepted once its customer has left the queue. */
    void endUnanswered(DuePushes.Due due) {
        run("end unanswered", due, (change, push) -> {
            boolean left = !tickets.get(change, due.ticket()).progress().state().isOpen();
            return push.state() == State.OFFERED && left
                    ? Optional.of(keep(change, PushEvents.ENDED, push.endUnanswered(change.now())))
                    : Optional.empty();
        });
    }

    /** Offers a push again that ended unanswered, since its customer is in the queue again. */
    void reopen(DuePushes.Due due) {
        run("reopen", due, (change, push) -> {
            boolean back = tickets.get(change, due.ticket()).progress().state().isOpen();
            if (push.outcome() != Push.Outcome.UNANSWERED || !back) {
                return Optional.empty();
            }
            Step step = Step.from(0, rules.of(change), duties.of(due.branch()));
            return Optional.of(keep(change, PushEvents.REOPENED, push.reopen(step, change.now())));
        });
    }

    /** Tells again of a customer who is about to be called: whoever has them, else everybody on duty. Once. */
    void tellAgain(DuePushes.Due due) {
        run("tell again", due, (change, push) -> {
            boolean waits = tickets.get(change, due.ticket()).progress().state() == TicketState.WAITING;
            return push.mayTellAgain() && waits
                    ? Optional.of(keep(change, PushEvents.TOLD_AGAIN, push.tellAgain(change.now())))
                    : Optional.empty();
        });
    }

    /** What one step does; empty when it is not due any more. */
    interface Work {
        Optional<Done> on(BranchChange change, Push push);
    }

    private void run(String what, DuePushes.Due due, Work work) {
        UUID ticket = due.ticket();
        String key = "push-%s-%d-%s".formatted(ticket, due.round(), what.replace(' ', '-'));
        BranchCommand command = new BranchCommand(due.branch(), key, Caller.SERVER, what + " " + ticket);
        commands.run(command, Done.class, change -> pushes.find(change, ticket).flatMap(push -> work.on(change, push)));
    }

    private Done keep(BranchChange change, String type, Push push) {
        change.append(new EventDraft(type, null, null, Map.of()));
        pushes.keep(change, push);
        return new Done(push.ticket());
    }

    private static boolean isOver(Push push, List<Duty> roster, Instant now) {
        Instant lease = push.leaseUntil();
        boolean deserted = push.group() != null
                && roster.stream().noneMatch(duty -> duty.group().equals(push.group()));
        return deserted || lease != null && !now.isBefore(lease);
    }
}
