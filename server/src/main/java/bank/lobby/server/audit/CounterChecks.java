package bank.lobby.server.audit;

import bank.lobby.server.audit.BranchReplay.Fault;
import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.platform.EventRow;
import bank.lobby.wire.board.CounterState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where. Signing in, pausing, calling and signing out are done by nobody but the person signed in there; a keypad's
 * keys are theirs too, as it presses in their name.
 */
final class CounterChecks {

    private final ReplayedHall hall;
    private final Faults faults;

    CounterChecks(ReplayedHall hall, Faults faults) {
        this.hall = hall;
        this.faults = faults;
    }

    void follow(EventRow row, CounterEvent event) {
        if (!Objects.equals(row.counter(), event.no())) {
            say(row, "its column says counter " + row.counter() + ", its body " + event.no());
        }
        switch (row.type()) {
            case "COUNTER_OPENED" -> opened(row, event);
            case "COUNTER_CLOSED" -> {
                changed(row, event, CounterState.CLOSED, null);
                hall.signedOut(event.no());
            }
            case "COUNTER_PAUSED" -> changed(row, event, CounterState.PAUSED, row.actor());
            case "COUNTER_RESUMED" -> changed(row, event, CounterState.OPEN, row.actor());
            default -> say(row, "nothing that happens to a counter is a " + row.type());
        }
    }

    private void opened(EventRow row, CounterEvent event) {
        if (hall.isOpen(event.no())) {
            say(row, hall.staffAt(event.no()) + " is still signed in at counter " + event.no());
        }
        mustSay(row, event, CounterState.OPEN, row.actor());
        hall.signedIn(event.no(), row.rev(), event.staffNo());
    }

    private void changed(EventRow row, CounterEvent event, CounterState state, @Nullable String staffNo) {
        mustSitThere(row, event.no());
        mustSay(row, event, state, staffNo);
    }

    private void mustSay(EventRow row, CounterEvent event, CounterState state, @Nullable String staffNo) {
        if (event.state() != state) {
            say(row, "a " + row.type() + " cannot leave the counter " + event.state());
        }
        if (!Objects.equals(event.staffNo(), staffNo)) {
            say(row, row.actor() + " did it, its body says that " + event.staffNo() + " is signed in then");
        }
    }

    /** Whether what {@code row} tells was done by who sits at {@code counter}. */
    void mustSitThere(EventRow row, int counter) {
        if (!hall.isOpen(counter)) {
            String what = row.actor() + " did it, but nobody is signed in at counter " + counter;
            faults.addOnce(Fault.of(row, what), List.of("nobody", counter));
        } else if (!row.actor().equals(hall.staffAt(counter))) {
            say(row, row.actor() + " did it, but " + hall.staffAt(counter) + " is signed in at counter " + counter);
        }
    }

    private void say(EventRow row, String what) {
        faults.add(Fault.of(row, what));
    }
}
