package bank.lobby.wire;

/** The version of the station protocol this build speaks; the server takes it and the one before. */
public final class ProtocolVersion {

    /** Sent by a station in every hello. */
    public static final int CURRENT = 1;

    private ProtocolVersion() {}
}
