package bank.lobby.wire.keypad;

import bank.lobby.wire.board.TicketState;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the counter stands after a key was done.
 *
 * @param number of the ticket at the counter; {@code null} where there is none
 * @param state of that ticket
 * @param waiting how many wait in the branch
 */
public record KeypadAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TicketState state,
        int waiting) {}
