package bank.lobby.server.calling;

import bank.lobby.server.calling.policy.CallRule;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.platform.Columns;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the heads of all classes a counter may serve, by hopping through the index from class to class, and counts for
 * each how often it was passed. Nothing here grows with the line.
 */
@Repository
class WaitingHeads {

    private final JdbcClient jdbc;

    WaitingHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The branch's rule, read with the heads to save a round trip. */
    record Found(CallRule rule, WaitingHead head) {}

    /**
     * One head for each (service, promise) that waits for {@code counter}; in no order, may be empty.
     *
     * <p>A head was passed by every ticket younger than it that was called to one of its service's own counters. They are
     * counted only as far as the limit: further makes no difference to the rule.
     */
    List<Found> of(Counter counter) {
        WorkProfile profile = counter.profile();
        String[] services = Stream.of(
                        profile.firstChoice().stream(),
                        profile.secondChoice().stream(),
                        profile.alsoCall().stream().map(WorkProfile.AlsoCall::service))
                .flatMap(names -> names)
                .distinct()
                .toArray(String[]::new);
        return jdbc.sql("""
                SELECT b.call_rule::text AS call_rule, h.id, h.number, s.code, c.promise_minutes, h.issued_at, h.issued_rev,
                       (SELECT count(*) FROM (
                            SELECT 1 FROM ticket y
                             WHERE y.branch_id = b.id AND y.call_rev IS NOT NULL
                               AND (y.issued_at, y.issued_rev) > (h.issued_at, h.issued_rev)
                               AND y.counter_no IN (SELECT no FROM counter
                                                     WHERE branch_id = b.id AND s.code = ANY (first_choice))
                             LIMIT greatest((b.call_rule ->> 'passLimit')::int, 1)) passing) AS passes,
                       CASE WHEN b.call_rule ->> 'policy' = 'ratio' THEN
                           (SELECT count(*) FROM ticket l
                             WHERE l.branch_id = b.id AND l.state = 'WAITING'
                               AND l.service_code = s.code AND l.promise_minutes = c.promise_minutes)
                            ELSE 1 END AS class_size
                  FROM branch b
                 CROSS JOIN unnest(:services) AS s (code)
                 CROSS JOIN LATERAL (
                    WITH RECURSIVE class AS (
                        (SELECT promise_minutes FROM ticket
                          WHERE branch_id = b.id AND state = 'WAITING' AND service_code = s.code
                          ORDER BY promise_minutes LIMIT 1)
                        UNION ALL
                        SELECT n.promise_minutes FROM class p CROSS JOIN LATERAL (
                            SELECT promise_minutes FROM ticket
                             WHERE branch_id = b.id AND state = 'WAITING' AND service_code = s.code
                               AND promise_minutes > p.promise_minutes
                             ORDER BY promise_minutes LIMIT 1) n)
                    SELECT promise_minutes FROM class) c
                 CROSS JOIN LATERAL (
                    SELECT id, number, issued_at, issued_rev FROM ticket
                     WHERE branch_id = b.id AND state = 'WAITING'
                       AND service_code = s.code AND promise_minutes = c.promise_minutes
                     ORDER BY issued_at, issued_rev LIMIT 1) h
                 WHERE b.id = :branch""")
                .param("branch", counter.branch())
                .param("services", services)
                .query((row, n) -> new Found(
                        Columns.read(row.getString("call_rule"), CallRule.class),
                        new WaitingHead(
                                Columns.uuid(row, "id"),
                                row.getString("number"),
                                row.getString("code"),
                                Duration.ofMinutes(row.getInt("promise_minutes")),
                                Columns.instant(row, "issued_at"),
                                row.getLong("issued_rev"),
                                row.getInt("passes"),
                                row.getInt("class_size"))))
                .list();
    }
}
