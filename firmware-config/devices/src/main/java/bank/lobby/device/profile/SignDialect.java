package bank.lobby.device.profile;

/** What signs speak. */
public enum SignDialect implements Dialect {
    /** Modbus RTU registers on RS-485. */
    MODBUS,
    /** Two lines of twenty characters. */
    CD5220,
    /** Two lines of twenty characters, with Epson's commands. */
    DM_D,
    /** Lobby signs with an address, by Adaptive. */
    ALPHA
}
