package bank.lobby.device.profile;

/** What readers speak. */
public enum ReaderDialect implements Dialect {
    /** ISO 7811 tracks as text. */
    MAGSTRIPE
}
