package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.board.CounterState;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a counter: the body of its event.
 *
 * @param no its number
 * @param state after the change
 * @param staffNo the teller signed in after the change, if one
 */
public record CounterEvent(
        int no, CounterState state, @Nullable String staffNo) {

    public CounterEvent {
        requireNonNull(state, "state");
    }
}
