package bank.lobby.server.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long the work of a service takes, as head office expects before the branch's own history says better.
 *
 * @param mean on average, 10 seconds to 4 hours
 * @param cv spread: standard deviation over mean, 0 to 3
 */
public record WorkTime(Duration mean, double cv) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(4);

    public WorkTime {
        requireNonNull(mean, "mean");
        if (mean.compareTo(SHORTEST) < 0 || mean.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("work takes 10 seconds to 4 hours, not " + mean);
        }
        if (!(cv >= 0) || cv > 3) {
            throw new IllegalArgumentException("the spread of work is 0 to 3, not " + cv);
        }
    }
}
