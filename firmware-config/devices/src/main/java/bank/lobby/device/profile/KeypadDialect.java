package bank.lobby.device.profile;

/** What keypads speak. No maker's protocol is public, so there is one dialect and the profile holds the protocol. */
public enum KeypadDialect implements Dialect {
    /** Frames with a key in them, laid out as the profile says. */
    KEY_FRAMES
}
