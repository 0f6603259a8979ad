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

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                SELECT service_code, promise_minutes, min(since) AS since, sum(quantity) AS units FROM ticket
                 WHERE branch_id = :branch AND state = 'WAITING'
                 GROUP BY service_code, promise_minutes, date_trunc('minute', since)""")
                .param("branch", branch)
                .query((row, n) -> new LineAhead(
                        row.getString("service_code"),
                        Duration.ofMinutes(row.getInt("promise_minutes")),
                        Columns.instant(row, "since"),
                        row.getInt("units")))
                .list();
    }

    /** The counters of {@code branch} at which somebody works; may be empty. */
    List<OpenCounter> counters(String branch) {
        return jdbc.sql("""
                SELECT c.branch_id, c.no, c.names, c.first_choice, c.second_choice, c.also_call, s.staff_no, s.opened_at,
                       NOT EXISTS (SELECT 1 FROM ticket t
                                    WHERE t.branch_id = c.branch_id AND t.counter_no = c.no
                                      AND t.state IN ('CALLED', 'SERVING')) AS free
                  FROM counter c
                  JOIN counter_session s
                       ON s.branch_id = c.branch_id AND s.counter_no = c.no AND s.closed_at IS NULL
                 WHERE c.branch_id = :branch""")
                .param("branch", branch)
                .query((row, n) -> new OpenCounter(Counters.counter(row).profile(), row.getBoolean("free")))
                .list();
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
