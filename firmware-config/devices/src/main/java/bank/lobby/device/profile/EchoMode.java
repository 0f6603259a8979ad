package bank.lobby.device.profile;

/** Whether the adapter of a two-wire line hands back what was sent through it. It is the adapter's habit, not the sign's. */
public enum EchoMode {
    /** The adapter keeps what was sent to itself: all that arrives is from a sign. */
    SUPPRESSED,
    /** The adapter hands back every byte: as many bytes as were sent are thrown away before an answer is looked for. */
    EXPECTED,
    /** Not known: found out from the first answer after every opening of the port. */
    AUTO
}
