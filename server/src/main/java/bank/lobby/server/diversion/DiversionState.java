package bank.lobby.server.diversion;

/** How far an offer of a machine has come. */
enum DiversionState {
    /** On the kiosk's screen; stays so when the customer walks off. */
    OFFERED,
    /** The customer wants a counter. */
    DECLINED,
    /** The customer is at the machine, or on the way. */
    TAKEN,
    /** The machine did it. */
    COMPLETED,
    /** The machine did not, and the customer is back in line. */
    CAME_BACK,
    /** Nobody said in time what came of it. */
    UNHEARD;

    /** Type of the event that led here. */
    String event() {
        return "DIVERSION_" + name();
    }

    /** Whether the customer who went is no longer at the machine. */
    boolean isEnd() {
        return this == COMPLETED || this == CAME_BACK || this == UNHEARD;
    }

    /** Whether {@code next} may follow. Who wanted a counter may go back one screen and take the machine. */
    boolean mayBecome(DiversionState next) {
        return switch (this) {
            case OFFERED -> next == DECLINED || next == TAKEN;
            case DECLINED -> next == TAKEN;
            case TAKEN -> next == COMPLETED || next == CAME_BACK || next == UNHEARD;
            case COMPLETED, CAME_BACK, UNHEARD -> false;
        };
    }
}
