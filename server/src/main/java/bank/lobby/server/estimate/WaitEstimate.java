package bank.lobby.server.estimate;

/**
 * 预计等候时间: a range, as it is shown. Eight in ten people in that place are called within it; the headline is the middle.
 *
 * @param lowMinutes nine in ten wait longer
 * @param likelyMinutes half wait longer
 * @param highMinutes one in ten waits longer
 */
public record WaitEstimate(int lowMinutes, int likelyMinutes, int highMinutes) {

    /** Somebody is free. */
    public static final WaitEstimate NONE = new WaitEstimate(0, 0, 0);

    /** Source: queueing rules, 2.6. */
    private static final int EXACT_BELOW = 10;

    private static final int STEP = 5;

    /** The range rounded as it is shown: to a minute below ten, then to five. */
    static WaitEstimate of(double lowMinutes, double likelyMinutes, double highMinutes) {
        return new WaitEstimate(rounded(lowMinutes), rounded(likelyMinutes), rounded(highMinutes));
    }

    private static int rounded(double minutes) {
        long whole = Math.round(minutes);
        return Math.toIntExact(whole < EXACT_BELOW ? whole : STEP * Math.round(minutes / STEP));
    }
}
