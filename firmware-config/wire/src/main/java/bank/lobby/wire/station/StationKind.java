package bank.lobby.wire.station;

/** What a station is for; decides which calls and streams its credential opens. */
public enum StationKind {
    KIOSK,
    DISPLAY,
    /** A self-service machine that says how it is. */
    MACHINE
}
