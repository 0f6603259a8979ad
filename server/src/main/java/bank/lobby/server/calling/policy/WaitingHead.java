package bank.lobby.server.calling.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The oldest waiting ticket of its class (service, promised wait, window group, whom it is bound to). Only heads compete:
 * within a class the older is always ahead, and has been passed at least as often.
 *
 * @param ticket which
 * @param number what would be called
 * @param service code of its service
 * @param promise promised wait, more than nothing
 * @param windowGroup counters that are its own beside those of its service; {@code null} for none
 * @param boundHere whether it is bound to the counter that asks or to the teller there
 * @param ownCounters numbers of the counters of its first choice, in order; where it is bound, only this one
 * @param since when its clock started: arrival, or the booked time if that is later
 * @param arrival revision of its issue; breaks ties in the order of arrival
 * @param passes how many tickets younger than it were called at its own counters;
 *     counted no further than the limit
 * @param classSize tickets of its class that wait, itself among them; 1 where no policy asks
 */
public record WaitingHead(
        UUID ticket,
        String number,
        String service,
        Duration promise,
        @Nullable String windowGroup,
        boolean boundHere,
        List<Integer> ownCounters,
        Instant since,
        long arrival,
        int passes,
        int classSize) {

    /** Who came first. A total order: no two tickets of a branch have the same revision. */
    public static final Comparator<WaitingHead> BY_AGE =
            Comparator.comparing(WaitingHead::since).thenComparingLong(WaitingHead::arrival);

    public WaitingHead {
        requireNonNull(ticket, "ticket");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(since, "since");
        ownCounters = List.copyOf(ownCounters);
        if (!promise.isPositive()) {
            throw new IllegalArgumentException("a promised wait is more than nothing");
        }
        if (passes < 0 || classSize < 1) {
            throw new IllegalArgumentException("passes count from 0, a class has at least its head");
        }
    }

    /** A head of no window group that is bound to nobody. */
    public WaitingHead(
            UUID ticket,
            String number,
            String service,
            Duration promise,
            Instant since,
            long arrival,
            int passes,
            int classSize) {
        this(ticket, number, service, promise, null, false, List.of(), since, arrival, passes, classSize);
    }

    /** How long it has waited at {@code now}; a booked ticket before its time has waited less than nothing. */
    public Duration waitedAt(Instant now) {
        return Duration.between(since, now);
    }

    /** Share of its promise used at {@code now}; 1.0 is a promise just broken. */
    public double shareAt(Instant now) {
        return (double) waitedAt(now).toNanos() / promise.toNanos();
    }

    public boolean olderThan(WaitingHead other) {
        return BY_AGE.compare(this, other) < 0;
    }
}
