package bank.lobby.device.profile;

/** What printers speak. */
public enum PrinterDialect implements Dialect {
    /** Epson's command set and its many relatives. */
    ESCPOS
}
