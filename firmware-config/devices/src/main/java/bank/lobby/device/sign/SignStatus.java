package bank.lobby.device.sign;

/** What is known of the newest face. */
public enum SignStatus {
    /** Not sent yet. */
    PENDING,
    /** The sign has acknowledged it. */
    SHOWN,
    /** It went out on the wire; this dialect acknowledges nothing, so nobody knows more. */
    SENT,
    /** The sign answered and refused it: wrong register or value, so the profile does not fit the device. */
    REFUSED,
    /** The port is away, or the sign has not answered three times in a row. */
    LOST
}
