package bank.lobby.wire.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/**
 * The states of a ticket. The public board is told only the first six, which the first stations knew: a set-aside or
 * departed customer is nobody's business there.
 */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    CANCELLED,
    /** 挂起: set aside by the teller; the customer comes back. */
    PARKED,
    /** Gone before being served. */
    LEFT;

    /** The state called {@code name}; one of a later release reads as {@link #LEFT}, which asks for nothing here. */
    @JsonCreator
    public static TicketState of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(LEFT);
    }

    /** Whether the ticket still asks for something: somebody waits, walks, is being served or will come back. */
    public boolean isOpen() {
        return this == WAITING || this == PARKED || isAtCounter();
    }

    /** Whether a counter has it: it was called there, or is being served. */
    public boolean isAtCounter() {
        return this == CALLED || this == SERVING;
    }

    /** As the public board is told of it: one of the states its first release knew. */
    public TicketState inTheHall() {
        return this == PARKED || this == LEFT ? CANCELLED : this;
    }

    /** As the public board is told of this ticket's last call: over, unless the customer is still at that counter. */
    public TicketState ofLastCall() {
        return this == WAITING ? CANCELLED : inTheHall();
    }
}
