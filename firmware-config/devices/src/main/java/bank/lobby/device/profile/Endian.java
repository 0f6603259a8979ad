package bank.lobby.device.profile;

/** Which byte of a number of two comes first. */
public enum Endian {
    /** The high byte. */
    BIG,
    /** The low byte. */
    LITTLE
}
