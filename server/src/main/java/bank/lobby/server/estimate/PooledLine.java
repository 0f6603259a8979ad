package bank.lobby.server.estimate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates by the length of the line before a group of counters: n units of work ahead and c counters busy with work of
 * mean m give a wait of n + 1 departures of rate c / m (queueing rules, 2.1, "QL"). Pure.
 *
 * <p>The counters are those of the customer's own service and window group; where none is open, those that take it as second choice. What
 * waits for another service of theirs counts by the part of its own counters that are among them. Older tickets with a
 * longer promise are left out where this customer would pass them before being called. Not seen are who will come with a
 * shorter promise, breaks, and who leaves silently: playing the branch forward (2.3, forward Monte-Carlo) is better by a
 * third and takes the place of this when the branch's history can feed it.
 */
final class PooledLine {

    /** Source: queueing rules, decision 2: the range holds for eight in ten. */
    private static final double LOW = 0.1;

    private static final double LIKELY = 0.5;
    private static final double HIGH = 0.9;

    private final Instant now;
    private final List<LineAhead> waiting;
    private final List<OpenCounter> counters;
    private final Map<String, Duration> work;

    /** @param work mean by service; that of every service waited for is known */
    PooledLine(Instant now, List<LineAhead> waiting, List<OpenCounter> counters, Map<String, Duration> work) {
        this.now = now;
        this.waiting = List.copyOf(waiting);
        this.counters = List.copyOf(counters);
        this.work = Map.copyOf(work);
    }

    /** The wait of one who comes now for {@code service}; empty while nobody takes it. */
    Optional<WaitEstimate> of(String service, @Nullable String windowGroup, Duration promise) {
        List<OpenCounter> own = ownOf(service, windowGroup);
        List<OpenCounter> pool = own.isEmpty() ? takersOf(service) : own;
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        List<Ahead> ahead = waiting.stream()
                .map(line -> new Ahead(
                        line,
                        shareOf(line, pool),
                        own.isEmpty() && isOwn(line, pool) ? Double.POSITIVE_INFINITY : passedAfter(line, promise)))
                .filter(each -> each.share() > 0)
                .sorted(Comparator.comparing(Ahead::passedAfter).reversed())
                .toList();
        if (ahead.isEmpty() && pool.stream().anyMatch(OpenCounter::free)) {
            return Optional.of(WaitEstimate.NONE);
        }
        return Optional.of(range(stillAhead(ahead, service, pool.size()), pool.size()));
    }

    /**
     * @param share what part of it these counters will serve, 0 to 1
     * @param passedAfter when the customer would be called before it, minutes from now; infinite for never
     */
    private record Ahead(LineAhead line, double share, Double passedAfter) {

        double units() {
            return share * line.units();
        }
    }

    /** Work ahead: units, and minutes of it with the customer's own. */
    private record Load(double units, double minutes) {

        Load and(double moreUnits, double minutesEach) {
            return new Load(units + moreUnits, minutes + moreUnits * minutesEach);
        }
    }

    /** Whoever would be passed only after the customer is called anyhow is ahead: taken in, the last to be passed first. */
    private Load stillAhead(List<Ahead> ahead, String service, int servers) {
        Load load = new Load(0, minutes(service));
        for (Ahead each : ahead) {
            if (each.passedAfter() < load.minutes() / servers) {
                return load;
            }
            load = load.and(each.units(), minutes(each.line().service()));
        }
        return load;
    }

    private static boolean isOwn(LineAhead line, List<OpenCounter> pool) {
        return pool.stream().anyMatch(counter -> counter.isOwnOf(line.service(), line.windowGroup()));
    }

    private List<OpenCounter> ownOf(String service, @Nullable String windowGroup) {
        return counters.stream()
                .filter(counter -> counter.isOwnOf(service, windowGroup))
                .toList();
    }

    private List<OpenCounter> takersOf(String service) {
        return counters.stream().filter(counter -> counter.takes(service)).toList();
    }

    private WaitEstimate range(Load load, int servers) {
        int units = Math.toIntExact(Math.round(load.units()));
        double rate = servers * (load.units() + 1) / load.minutes();
        return WaitEstimate.of(
                Erlang.quantile(units + 1, rate, LOW),
                Erlang.quantile(units + 1, rate, LIKELY),
                Erlang.quantile(units + 1, rate, HIGH));
    }

    private double shareOf(LineAhead line, List<OpenCounter> pool) {
        List<OpenCounter> theirs = ownOf(line.service(), line.windowGroup());
        List<OpenCounter> takers = theirs.isEmpty() ? takersOf(line.service()) : theirs;
        long common = takers.stream().filter(pool::contains).count();
        return takers.isEmpty() ? 0 : (double) common / takers.size();
    }

    /** After t the shares of promise are equal: t / own = (t + waited) / theirs. */
    private double passedAfter(LineAhead line, Duration promise) {
        double own = promise.toSeconds();
        double theirs = line.promise().toSeconds();
        double waited = Math.max(0, Duration.between(line.since(), now).toSeconds());
        return own >= theirs ? Double.POSITIVE_INFINITY : waited * own / (theirs - own) / 60;
    }

    private double minutes(String service) {
        return requireNonNull(work.get(service), service).toMillis() / 60_000.0;
    }
}
