package bank.lobby.device.profile;

/**
 * What a customer shows to a reader and how: the kiosk page says exactly this, so a reader names all that it takes and
 * nothing else.
 */
public enum Showing {
    /** A bank card drawn through a slot by its stripe. */
    SWIPE_CARD,
    /** A bank card put into a slot, by chip or by a stripe read on the way. */
    INSERT_CARD,
    /** A bank card held to a mark. */
    TAP_CARD,
    /** A resident's, permit holder's or foreigner's identity card laid on a mark. */
    LAY_ID,
    /** The page of a passport or travel permit with the lines of angle brackets, laid down or drawn through. */
    LAY_PASSPORT,
    /** A printed or displayed code held before a scanner. */
    SCAN_CODE
}
