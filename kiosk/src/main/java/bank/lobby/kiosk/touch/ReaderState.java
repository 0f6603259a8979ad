package bank.lobby.kiosk.touch;

import java.time.Instant;
import java.util.List;

/**
 * How one reader is.
 *
 * @param profile id of its profile
 * @param takes what a customer shows to it: SWIPE_CARD, INSERT_CARD, TAP_CARD, LAY_ID, LAY_PASSPORT, SCAN_CODE
 * @param ok whether it would read now
 * @param state ABSENT, OPENING, READY, DEGRADED or LOST
 * @param reason one line for staff, empty when there is nothing to say
 * @param since when the state last changed
 */
public record ReaderState(String profile, List<String> takes, boolean ok, String state, String reason, Instant since) {}
