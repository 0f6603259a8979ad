package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.board.CounterState;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a counter: the body of its event.
 *
 * @param no its number
 * @param state after the change
 * @param staffNo the teller signed in after the change, if one
 * @param reason code of the reason of a pause; {@code null} otherwise
 */
public record CounterEvent(
        int no,
        CounterState state,
        @Nullable String staffNo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    /** Without a reason. */
    public CounterEvent(int no, CounterState state, @Nullable String staffNo) {
        this(no, state, staffNo, null);
    }

    public CounterEvent {
        requireNonNull(state, "state");
    }
}
