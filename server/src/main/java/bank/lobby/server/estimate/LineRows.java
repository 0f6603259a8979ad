package bank.lobby.server.estimate;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind an estimate. */
@Repository
class LineRows {

    private final JdbcClient jdbc;
    private final Counters counters;

    LineRows(JdbcClient jdbc, Counters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
    }

    /**
     * Work that was finished.
     *
     * @param units of it, at least 1
     * @param work how long all of them took
     */
    record Done(int units, Duration work) {}

    /** Who waits in {@code branch}, those of one minute together, in no order; may be empty. */
    List<LineAhead> waiting(String branch) {
        return jdbc.sql("""
                SELECT service_code, window_group, promise_minutes, min(since) AS since, sum(quantity) AS units
                  FROM ticket
                 WHERE branch_id = :branch AND state = 'WAITING'
                 GROUP BY service_code, window_group, promise_minutes, date_trunc('minute', since)""")
                .param("branch", branch)
                .query((row, n) -> new LineAhead(
                        row.getString("service_code"),
                        row.getString("window_group"),
                        Duration.ofMinutes(row.getInt("promise_minutes")),
                        Columns.instant(row, "since"),
                        row.getInt("units")))
                .list();
    }

    /** The counters of {@code branch} at which somebody works and takes the next; may be empty. */
    List<OpenCounter> counters(String branch) {
        List<Integer> taken = jdbc.sql("""
                SELECT counter_no FROM ticket WHERE branch_id = :branch AND state IN ('CALLED', 'SERVING')""")
                .param("branch", branch)
                .query((row, n) -> row.getInt("counter_no"))
                .list();
        return counters.of(branch).stream()
                .filter(counter -> counter.isOpen() && counter.paused() == null)
                .map(counter -> new OpenCounter(counter.profile(), !taken.contains(counter.no())))
                .toList();
    }

    /** What was finished on the business day of {@code now}, by service. */
    Map<String, Done> done(Branch branch, Instant now) {
        return jdbc
                .sql("""
                SELECT t.service_code, sum(t.quantity) AS units,
                       sum(extract(epoch FROM ended.at - t.serving_since)) AS seconds
                  FROM ticket t
                  JOIN event ended ON ended.branch_id = t.branch_id AND ended.ticket_id = t.id AND ended.type = 'SERVED'
                 WHERE t.branch_id = :branch AND t.state = 'SERVED' AND t.serving_since IS NOT NULL
                   AND t.service_date =
                       ((:now AT TIME ZONE :zone) - make_interval(secs => :rolls))::date
                 GROUP BY t.service_code""")
                .param("branch", branch.id())
                .param("now", Columns.timestamp(now))
                .param("zone", branch.zone().getId())
                .param("rolls", branch.dayRollsAt().toSecondOfDay())
                .query((row, n) -> Map.entry(
                        row.getString("service_code"),
                        new Done(row.getInt("units"), Duration.ofSeconds(Math.round(row.getDouble("seconds"))))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
