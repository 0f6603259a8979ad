package bank.lobby.wire.print;

/** Where a slip job stands. "Sent" is not "on paper": {@link #UNKNOWN} is kept apart from both ends to the last screen. */
public enum SlipState {
    /** Handed to a station; nothing heard yet. */
    PENDING,
    /** Not on paper; the station prints it by itself once its printer is well, or says FAILED when that takes too long. */
    HELD,
    /** On paper, by the printer's own word. */
    PRINTED,
    /** Known not to be on paper as a whole, and not printed any more by itself. */
    FAILED,
    /** May or may not be on paper; never printed again by itself. */
    UNKNOWN,
    /** Somebody on the staff saw to it: the customer has the slip, or the number without one. Never said by a station. */
    SETTLED;

    /** Whether the station may still print it by itself. */
    public boolean isOpen() {
        return this == PENDING || this == HELD;
    }
}
