package bank.lobby.wire.triage;

/** Why no ticket is given for a service just now. */
public enum ClosedReason {
    /** Outside its opening hours. */
    HOURS,
    /** The branch is closed today. */
    HOLIDAY,
    /** As many tickets as may be given today, or in this stretch of the day, are given. */
    QUOTA,
    /** Its ticket numbers are used up for today. */
    NUMBERS,
    /** Nobody on duty can serve it. */
    NO_COUNTER,
    /** The branch has taken it off its menu. */
    WITHDRAWN
}
