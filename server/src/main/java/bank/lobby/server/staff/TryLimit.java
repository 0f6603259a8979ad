package bank.lobby.server.staff;

import java.time.Duration;

/**
 * How long one must wait after so many failures in a row. Failures are forgotten after {@link #FORGOTTEN} without one.
 *
 * @param patience failures that cost nothing
 * @param last failures that lock
 */
record TryLimit(int patience, int last) {

    /** How long a lock holds, and how long failures are remembered. Source: architecture, section 6. */
    static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** Of one staff number: two slips are free, then 1, 2, 4 … seconds, locked at the tenth. Source: architecture, section 6. */
    static final TryLimit ACCOUNT = new TryLimit(2, 10);

    /** Of one address. Chosen: a whole branch may share one, so no delay grows; but it cannot try staff number after staff number. */
    static final TryLimit ADDRESS = new TryLimit(50, 50);

    /** The wait after the {@code failures}-th failure in a row. */
    Duration after(int failures) {
        if (failures >= last) {
            return FORGOTTEN;
        }
        return failures <= patience ? Duration.ZERO : Duration.ofSeconds(1L << (failures - patience - 1));
    }
}
