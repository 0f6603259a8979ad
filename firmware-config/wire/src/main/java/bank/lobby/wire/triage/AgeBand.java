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

    /** The least age in it, years completed. */
    public int from() {
        return from;
    }

    /** The least age no longer in it; {@link Integer#MAX_VALUE} for the last. */
    public int until() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1].from : Integer.MAX_VALUE;
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
