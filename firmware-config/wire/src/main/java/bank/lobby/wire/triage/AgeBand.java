package bank.lobby.wire.triage;

/**
 * How old a customer is, as coarsely as triage needs it. A kiosk works it out from the document and forgets the date of
 * birth.
 */
public enum AgeBand {
    /** Under 18. */
    MINOR(0),
    /** 18 to 59. */
    ADULT(18),
    /** 60 to 69. */
    SIXTIES(60),
    /** 70 to 79. */
    SEVENTIES(70),
    /** 80 and more. */
    EIGHTY_UP(80);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** The band of {@code years} completed, 0 or more. */
    public static AgeBand of(int years) {
        AgeBand band = MINOR;
        for (AgeBand each : values()) {
            if (years >= each.from) {
                band = each;
            }
        }
        return band;
    }
}
