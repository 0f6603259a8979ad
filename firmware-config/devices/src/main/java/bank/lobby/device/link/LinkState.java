package bank.lobby.device.link;

/** Where a link stands between never seen and well. */
public enum LinkState {
    /** No such port, or not ours to open; it was never open since the start. */
    ABSENT,
    /** The first attempt is under way. */
    OPENING,
    /** Open, and nothing is known against the device. */
    READY,
    /** Open, but the device behind it does not answer as it should. */
    DEGRADED,
    /** Was open and went away; being tried again. */
    LOST
}
