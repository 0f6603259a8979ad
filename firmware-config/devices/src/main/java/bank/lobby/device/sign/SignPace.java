package bank.lobby.device.sign;

import java.time.Duration;

/**
 * How often a sign is written to when its face does not change.
 *
 * @param refresh between two writes of an unchanged face: it mends a sign that lost its power, and finds one that went away
 * @param firstRetry from the third miss to the next attempt; doubles with every further miss
 * @param lastRetry what the retries of a sign that stays away slow down to
 */
public record SignPace(Duration refresh, Duration firstRetry, Duration lastRetry) {

    /** Source: the rule for displays that do not answer, rewrite once a minute; it also is the low-rate poll of those that do. */
    private static final Duration REFRESH = Duration.ofSeconds(60);

    /** Chosen: soon after someone has put the plug back. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    /** Chosen: a dead sign then costs its line one time-out of some 300 ms in half a minute, one part in a hundred. */
    private static final Duration LAST_RETRY = Duration.ofSeconds(30);

    public SignPace {
        if (!refresh.isPositive() || !firstRetry.isPositive() || firstRetry.compareTo(lastRetry) > 0) {
            throw new IllegalArgumentException("a sign's pace is positive and its first retry no later than its last");
        }
    }

    public static SignPace standard() {
        return refreshedEvery(REFRESH);
    }

    /** The usual retries, and this refresh. */
    public static SignPace refreshedEvery(Duration refresh) {
        return new SignPace(refresh, FIRST_RETRY, LAST_RETRY);
    }

    /** How long to leave a sign alone that has missed so many times beyond those that made it lost. */
    Duration retryAfter(int further) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(further, 8));
        return wait.compareTo(lastRetry) < 0 ? wait : lastRetry;
    }
}
