package bank.lobby.server.estimate;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Estimates waits from who waits, which counters are open, and how long work has taken today. Thread-safe. */
@Component
public class WaitEstimator {

    /** Source: queueing rules, 2.6: a thin history is blended with what head office expects, n / (n + 30). */
    private static final double PRIOR_WEIGHT = 30;

    /** Chosen: the mean of a day moves little in a minute, and every screen asks. */
    private static final Duration WORK_AGE = Duration.ofMinutes(1);

    private final Services services;
    private final LineRows rows;
    private final InstantSource clock;
    private final Map<String, WorkToday> known = new ConcurrentHashMap<>();

    WaitEstimator(Services services, LineRows rows, InstantSource clock) {
        this.services = services;
        this.rows = rows;
        this.clock = clock;
    }

    private record WorkToday(Instant asked, Map<String, LineRows.Done> done) {}

    /** The waits of {@code branch} as it stands. */
    public WaitsNow now(Branch branch) {
        Instant now = clock.instant();
        Map<String, LineRows.Done> done = doneToday(branch, now);
        Map<String, Duration> work = services.all(branch.id()).stream()
                .collect(Collectors.toMap(BankingService::code, service -> blended(service, done.get(service.code()))));
        return new WaitsNow(new PooledLine(now, rows.waiting(branch.id()), rows.counters(branch.id()), work));
    }

    private Map<String, LineRows.Done> doneToday(Branch branch, Instant now) {
        return Objects.requireNonNull(known.compute(
                        branch.id(),
                        (id, kept) -> kept != null
                                        && !now.isBefore(kept.asked())
                                        && now.isBefore(kept.asked().plus(WORK_AGE))
                                ? kept
                                : new WorkToday(now, rows.done(branch, now))))
                .done();
    }

    private static Duration blended(BankingService service, LineRows.@Nullable Done done) {
        Duration prior = service.terms().work().mean();
        if (done == null) {
            return prior;
        }
        double weight = done.units() / (done.units() + PRIOR_WEIGHT);
        double own = done.work().toMillis() / (double) done.units();
        return Duration.ofMillis(Math.round(weight * own + (1 - weight) * prior.toMillis()));
    }
}
