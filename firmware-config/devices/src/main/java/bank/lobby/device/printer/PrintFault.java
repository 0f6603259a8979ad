package bank.lobby.device.printer;

/** Why a slip did not come out. */
public enum PrintFault {
    /** No open link to the printer. */
    NOT_CONNECTED,
    /** The link is open, the printer silent: switched off, or the wrong speed. */
    NO_ANSWER,
    PAPER_OUT,
    COVER_OPEN,
    CUTTER,
    /** The printer reports an error that only staff or the service can end. */
    OUT_OF_ORDER,
    /** The printer says it is off-line and not why. */
    OFF_LINE
}
