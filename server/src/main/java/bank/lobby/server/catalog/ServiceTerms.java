package bank.lobby.server.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a branch promises for a service and how much of it there is.
 *
 * @param numberFrom smallest ticket number of a day, at least 1
 * @param numberTo greatest, at most 9999; when it is used no more tickets are given that day
 * @param promiseMinutes promised wait where no rule of a triage plan says another, 1 to 240
 * @param work how long the work takes
 * @param quota how many tickets are given
 * @param oneActive whether a person may have only one open ticket of it
 */
public record ServiceTerms(
        int numberFrom, int numberTo, int promiseMinutes, WorkTime work, TicketQuota quota, boolean oneActive) {

    /** All numbers, no quota, 20 minutes promised, and work as long as any. */
    public static final ServiceTerms PLAIN =
            new ServiceTerms(1, 9999, 20, new WorkTime(Duration.ofMinutes(5), 0.8), TicketQuota.NONE, false);

    private static final int LONGEST_PROMISE = 240;

    /** @throws IllegalArgumentException when a number is out of its range */
    public ServiceTerms {
        requireNonNull(work, "work");
        quota = quota == null ? TicketQuota.NONE : quota;
        if (numberFrom < 1 || numberTo > 9999 || numberFrom > numberTo) {
            throw new IllegalArgumentException(
                    "ticket numbers go from 1 to 9999, not from %d to %d".formatted(numberFrom, numberTo));
        }
        if (promiseMinutes < 1 || promiseMinutes > LONGEST_PROMISE) {
            throw new IllegalArgumentException("a promise is 1 to 240 minutes, not " + promiseMinutes);
        }
    }

    /** How many numbers a day has. */
    public int numbers() {
        return numberTo - numberFrom + 1;
    }
}
