package bank.lobby.device.profile;

/** The parity bit of a serial line. */
public enum Parity {
    NONE,
    EVEN,
    ODD
}
