package bank.lobby.server.calling;

import bank.lobby.server.calling.policy.CallRule;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Glance;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all that a call is decided by, in one round trip: the counter and its teller, who is there, the branch's rule, and
 * the head of every class the counter may serve. The heads are found by hopping through the index from class to class;
 * nothing here grows with the line.
 */
@Repository
class CallDesks {

    private static final String SQL = "SELECT c.branch_id, " + Counters.COLUMNS + """
                   , b.call_rule::text AS call_rule, busy.number AS busy_number, head.*
              FROM counter c
              JOIN branch b ON b.id = c.branch_id""" + Counters.SESSION + """

              LEFT JOIN ticket busy ON busy.branch_id = c.branch_id AND busy.counter_no = c.no
                    AND busy.state IN ('CALLED', 'SERVING')
              LEFT JOIN LATERAL (
                SELECT oldest.*, bond.here AS bound_here, own.counters AS own_counters,
                       CASE WHEN NOT c.no = ANY (own.counters) THEN 0 ELSE (
                           SELECT count(*) FROM (
                                SELECT 1 FROM call_made younger
                                 WHERE younger.branch_id = c.branch_id
                                   AND (younger.since, younger.issued_rev) > (oldest.since, oldest.issued_rev)
                                   AND younger.counter_no = ANY (own.counters)
                                 LIMIT greatest((b.call_rule ->> 'passLimit')::int, 1)) passing) END AS passes,
                       CASE WHEN b.call_rule ->> 'policy' = 'ratio' THEN (
                           SELECT count(*) FROM ticket behind
                            WHERE behind.branch_id = c.branch_id AND behind.state = 'WAITING'
                              AND behind.line = waiting.line) ELSE 1 END AS class_size
                  FROM (
                    WITH RECURSIVE class AS (
                        (SELECT line FROM ticket
                          WHERE branch_id = c.branch_id AND state = 'WAITING' ORDER BY line LIMIT 1)
                        UNION ALL
                        SELECT more.line FROM class CROSS JOIN LATERAL (
                            SELECT line FROM ticket
                             WHERE branch_id = c.branch_id AND state = 'WAITING' AND line > class.line
                             ORDER BY line LIMIT 1) more)
                    SELECT line FROM class) waiting
                 CROSS JOIN LATERAL (
                    SELECT t.id, t.number, t.service_code, t.language, t.issued_at, t.issued_rev, t.promise_minutes,
                           t.since, t.priority_reason, t.plan_version, t.plan_rule, t.window_group, t.state,
                           t.counter_no, t.called_at, t.call_rev, t.recalls, t.serving_since, t.course, t.quantity,
                           t.slip, t.slip_reason, t.accepted_by, t.for_counter, t.for_session, t.for_staff
                      FROM ticket t
                     WHERE t.branch_id = c.branch_id AND t.state = 'WAITING' AND t.line = waiting.line
                     ORDER BY t.since, t.issued_rev LIMIT 1) oldest
                 CROSS JOIN LATERAL (
                    SELECT coalesce(bool_or(open.counter_no = c.no), false) AS here, count(*) > 0 AS live
                      FROM counter_session open
                     WHERE open.branch_id = c.branch_id AND open.closed_at IS NULL
                       AND (open.counter_no = oldest.for_counter AND open.opened_rev = oldest.for_session
                            OR open.staff_no = oldest.for_staff)) bond
                 CROSS JOIN LATERAL (
                    SELECT CASE WHEN bond.here THEN ARRAY[c.no] ELSE ARRAY(
                        SELECT its.no FROM counter its
                         WHERE its.branch_id = c.branch_id
                           AND (oldest.service_code = ANY (its.first_choice)
                                OR oldest.window_group = ANY (its.window_groups))
                         ORDER BY its.no) END AS counters) own
                 WHERE bond.here OR NOT bond.live AND (
                       c.no = ANY (own.counters) OR oldest.service_code = ANY (c.second_choice)
                       OR oldest.service_code IN (
                            SELECT also ->> 'service' FROM jsonb_array_elements(c.also_call) also))) head ON true
             WHERE c.branch_id = :branch AND c.no = :no""";

    private final JdbcClient jdbc;

    CallDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A counter about to call.
     *
     * @param busyNumber the ticket still there; {@code null} when the counter is free
     * @param waiting one entry for each class it may serve, in no order; may be empty
     */
    record Desk(Counter counter, @Nullable String busyNumber, CallRule rule, List<Waiting> waiting) {

        /** The heads alone, for the decision. */
        List<WaitingHead> heads() {
            return waiting.stream().map(Waiting::head).toList();
        }
    }

    /**
     * A class's oldest ticket. It was passed by every ticket younger than it that was called to one of its own counters;
     * they are counted no further than the limit, for further makes no difference to the rule.
     */
    record Waiting(WaitingHead head, Ticket ticket) {}

    /** The read for counter {@code no} of {@code branch}, which a command takes with its lock. */
    static Glance<Row> glance(String branch, int no) {
        return new Glance<>(SQL, Map.of("branch", branch, "no", no), (row, n) -> row(row));
    }

    /**
     * The counter as it stands; under the branch's lock that is what counts.
     *
     * @throws bank.lobby.server.platform.Refusal 404 {@code unknown-counter}
     */
    Desk get(String branch, int no) {
        return desk(glance(branch, no).read(jdbc));
    }

    /**
     * The counter of the rows read by {@link #glance}.
     *
     * @throws bank.lobby.server.platform.Refusal 404 {@code unknown-counter}
     */
    static Desk desk(List<Row> rows) {
        if (rows.isEmpty()) {
            throw Counters.unknown();
        }
        Row first = rows.getFirst();
        List<Waiting> waiting =
                rows.stream().flatMap(row -> row.waiting().stream()).toList();
        return new Desk(first.counter(), first.busyNumber(), first.rule(), waiting);
    }

    /** A row of the join: the counter again and again, and one head or, where nobody waits, none. */
    record Row(Counter counter, @Nullable String busyNumber, CallRule rule, List<Waiting> waiting) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Counters.counter(row),
                row.getString("busy_number"),
                Columns.read(row.getString("call_rule"), CallRule.class),
                row.getString("id") == null ? List.of() : List.of(waiting(row)));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        WaitingHead head = new WaitingHead(
                Columns.uuid(row, "id"),
                row.getString("number"),
                row.getString("service_code"),
                Duration.ofMinutes(row.getInt("promise_minutes")),
                row.getString("window_group"),
                row.getBoolean("bound_here"),
                List.of((Integer[]) row.getArray("own_counters").getArray()),
                Columns.instant(row, "since"),
                row.getLong("issued_rev"),
                row.getInt("passes"),
                row.getInt("class_size"));
        return new Waiting(head, Tickets.ticket(row));
    }
}
