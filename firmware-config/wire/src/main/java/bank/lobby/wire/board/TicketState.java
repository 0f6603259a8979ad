package bank.lobby.wire.board;

/** The states of a ticket that the hall can tell apart. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    CANCELLED;

    /** Whether the ticket still asks for something: somebody waits, walks or is being served. */
    public boolean isOpen() {
        return this == WAITING || this == CALLED || this == SERVING;
    }
}
