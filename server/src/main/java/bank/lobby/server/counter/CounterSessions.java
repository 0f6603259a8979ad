package bank.lobby.server.counter;

import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.board.CounterState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signing in at a counter and out of it, and the pauses between: together the record of attendance. */
@Component
public class CounterSessions {

    private final BranchCommands commands;
    private final Counters counters;
    private final Tickets tickets;
    private final Reasons reasons;

    CounterSessions(BranchCommands commands, Counters counters, Tickets tickets, Reasons reasons) {
        this.commands = commands;
        this.counters = counters;
        this.tickets = tickets;
        this.reasons = reasons;
    }

    /** How a sign-in ended. */
    record SignedIn(int counter) {}

    /** How a sign-out ended. */
    record SignedOut(int counter) {}

    /**
     * Signs the caller in at {@code no}.
     *
     * @return whether that changed anything; it does not when they are signed in there already
     * @throws Refusal 409 {@code counter-taken} or {@code already-at-a-counter}, 404 {@code unknown-counter}
     */
    boolean signIn(BranchCommand command, int no) {
        return commands.run(command, SignedIn.class, change -> open(change, no)).isPresent();
    }

    /**
     * Signs the caller out of {@code no}.
     *
     * @throws Refusal 409 {@code counter-busy} while a ticket is there, {@code counter-closed}; 403
     *     {@code not-your-counter}
     */
    void signOut(BranchCommand command, int no) {
        commands.run(command, SignedOut.class, change -> close(change, no));
    }

    /** How a pause began or ended. */
    record Paused(int counter) {}

    /**
     * 暂停服务: the caller's counter takes nobody until it is resumed. Again for the same reason changes nothing.
     *
     * @throws Refusal 404 {@code unknown-reason}; 409 {@code counter-busy} while a ticket is there, {@code counter-closed};
     *     403 {@code not-your-counter}
     */
    public void pause(BranchCommand command, int no, String reason) {
        commands.run(command, Paused.class, change -> pause(change, no, reason));
    }

    /** 恢复服务. A counter that is not paused stays as it is. */
    public void resume(BranchCommand command, int no) {
        commands.run(command, Paused.class, change -> resume(change, no));
    }

    private Optional<Paused> pause(BranchChange change, int no, String reason) {
        Counter counter = counters.ownedBy(change, no);
        reasons.mustKnow(Reasons.Kind.PAUSE, reason);
        Counter.Paused before = counter.paused();
        if (before != null && before.reason().equals(reason)) {
            return Optional.empty();
        }
        mustBeFree(change, no);
        counters.pause(change, no, reason);
        CounterEvent event = new CounterEvent(no, CounterState.PAUSED, counter.staffNo(), reason);
        change.append(new EventDraft("COUNTER_PAUSED", null, no, event));
        return Optional.of(new Paused(no));
    }

    private Optional<Paused> resume(BranchChange change, int no) {
        Counter counter = counters.ownedBy(change, no);
        if (counter.paused() == null) {
            return Optional.empty();
        }
        counters.resume(change, no);
        CounterEvent event = new CounterEvent(no, CounterState.OPEN, counter.staffNo());
        change.append(new EventDraft("COUNTER_RESUMED", null, no, event));
        return Optional.of(new Paused(no));
    }

    private void mustBeFree(BranchChange change, int no) {
        tickets.atCounter(change.branch(), no).ifPresent(there -> {
            throw Refusal.conflict("counter-busy", "A ticket is still at this counter")
                    .with("number", there.number());
        });
    }

    private Optional<SignedIn> open(BranchChange change, int no) {
        Counter counter = counters.get(change.branch(), no);
        String staffNo = change.caller().id();
        if (staffNo.equals(counter.staffNo())) {
            return Optional.empty();
        }
        if (counter.staffNo() != null) {
            throw Refusal.conflict("counter-taken", "Another teller is signed in at this counter")
                    .with("staffNo", counter.staffNo());
        }
        counters.ofTeller(change.branch(), staffNo).ifPresent(other -> {
            throw Refusal.conflict("already-at-a-counter", "You are signed in at another counter")
                    .with("counter", other.no());
        });
        counters.open(change, no);
        change.append(new EventDraft("COUNTER_OPENED", null, no, new CounterEvent(no, CounterState.OPEN, staffNo)));
        return Optional.of(new SignedIn(no));
    }

    private Optional<SignedOut> close(BranchChange change, int no) {
        counters.ownedBy(change, no);
        mustBeFree(change, no);
        counters.close(change, no);
        change.append(new EventDraft("COUNTER_CLOSED", null, no, new CounterEvent(no, CounterState.CLOSED, null)));
        return Optional.of(new SignedOut(no));
    }
}
