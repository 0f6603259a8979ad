package bank.lobby.wire.appointment;

/** Where an appointment stands. */
public enum AppointmentState {
    /** Made, and the customer has not come yet. */
    BOOKED,
    /** The customer has come and holds a ticket. */
    CHECKED_IN,
    /** Withdrawn before the customer came. */
    CANCELLED,
    /** Its day is over and nobody came. */
    MISSED,
    /** The ticket was served. */
    DONE
}
