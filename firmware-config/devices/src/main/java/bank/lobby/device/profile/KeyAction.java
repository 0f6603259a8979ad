package bank.lobby.device.profile;

/** What a key of a keypad stands for. A pad is for calling or for rating, never both. */
public enum KeyAction {
    /** Call the next ticket. */
    NEXT,
    /** Announce the same ticket again. */
    RECALL,
    /** The customer has come: the counter serves. */
    START,
    /** The customer has not come: the counter gives the ticket up. */
    NO_SHOW,
    /** Set the ticket aside: the counter parks it. */
    HOLD,
    /** Serve again after a pause, begin with who was called, or take back what is on hold; the counter knows which. */
    RESUME,
    /** Pass the ticket on; digits and {@link #ENTER} follow. */
    TRANSFER,
    /** The ticket is served: the counter finishes it. */
    END,
    /** Serve nobody for a while. */
    PAUSE,
    /** Open the counter; digits and {@link #ENTER} follow. */
    LOGIN,
    DIGIT_0,
    DIGIT_1,
    DIGIT_2,
    DIGIT_3,
    DIGIT_4,
    DIGIT_5,
    DIGIT_6,
    DIGIT_7,
    DIGIT_8,
    DIGIT_9,
    /** Ends the digits. */
    ENTER,
    /** Forgets the digits. */
    CLEAR,
    VERY_SATISFIED,
    SATISFIED,
    NEUTRAL,
    UNSATISFIED,
    VERY_UNSATISFIED;

    /** Whether a customer presses it, to rate; a teller otherwise. */
    public boolean rates() {
        return compareTo(VERY_SATISFIED) >= 0;
    }
}
