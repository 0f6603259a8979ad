package bank.lobby.wire.machine;

/** How a self-service machine is. */
public enum MachineState {
    /** Nobody is at it. */
    FREE,
    /** Somebody is at it. */
    BUSY,
    /** It serves nobody until somebody has looked after it. */
    OUT_OF_ORDER,
    /** Nothing was heard of it for a while. */
    UNKNOWN
}
