package bank.lobby.wire.triage;

/** How a walk-in stands to an appointment. */
public enum Booking {
    /** Came without one. */
    NONE,
    /** Came before the time booked. */
    EARLY,
    /** Came within the time the branch allows around the time booked. */
    ON_TIME,
    /** Came later than that. */
    LATE
}
