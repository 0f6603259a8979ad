package bank.lobby.device.profile;

/** What readers speak. */
public enum ReaderDialect implements Dialect {
    /** ISO 7811 tracks as text. */
    MAGSTRIPE(true),
    /** Bar and QR codes as lines of text. */
    SCANNER(true),
    /** EMV chip cards behind PC/SC. */
    CHIP(false),
    /** Identity cards through the security module's own serial protocol. */
    SDT(true),
    /** The machine-readable lines of passports and travel permits as text. */
    MRZ(true),
    /** Tracks or codes typed as keys into the kiosk page. */
    WEDGE(false);

    private final boolean overSerialLine;

    ReaderDialect(boolean overSerialLine) {
        this.overSerialLine = overSerialLine;
    }

    /** Whether the device hangs on a serial line, so that its profile says how the line is set. */
    public boolean overSerialLine() {
        return overSerialLine;
    }
}
