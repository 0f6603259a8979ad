package bank.lobby.wire.board;

/** Whether a counter takes customers. */
public enum CounterState {
    OPEN,
    PAUSED,
    CLOSED
}
