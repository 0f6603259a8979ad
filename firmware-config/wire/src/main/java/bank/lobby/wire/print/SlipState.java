package bank.lobby.wire.print;

/** Where a slip job stands. "Sent" is not "on paper": {@link #UNKNOWN} is kept apart from both ends to the last screen. */
public enum SlipState {
    /** Handed to a station; nothing heard yet. */
    PENDING,
    /** On paper, by the printer's own word. */
    PRINTED,
    /** Known not to be on paper. */
    FAILED,
    /** May or may not be on paper. */
    UNKNOWN
}
