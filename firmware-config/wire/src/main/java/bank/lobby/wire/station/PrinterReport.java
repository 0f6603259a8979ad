package bank.lobby.wire.station;

import org.jspecify.annotations.Nullable;

/**
 * How a kiosk's printer is, for the staff: {@code PUT /api/branches/{b}/printer}. The whole state, so that repeating it is
 * harmless.
 *
 * @param problem why it cannot print, as a slug: {@code paper-out}, {@code cover-open}, {@code offline}; absent when nothing
 *     is known against it, at most {@value #LONGEST_PROBLEM} characters
 * @param paperLow whether the roll is nearly used up
 * @param ticketsLeft about how many slips are left; absent unless the paper is low
 */
public record PrinterReport(
        @Nullable String problem,
        boolean paperLow,
        @Nullable Integer ticketsLeft) {

    /** Chosen: twice the longest slug there is. */
    public static final int LONGEST_PROBLEM = 40;

    public PrinterReport {
        if (problem != null && problem.length() > LONGEST_PROBLEM) {
            throw new IllegalArgumentException("a problem is a slug of at most " + LONGEST_PROBLEM + " characters");
        }
        if (ticketsLeft != null && ticketsLeft < 0) {
            throw new IllegalArgumentException("no fewer than no tickets are left");
        }
    }
}
