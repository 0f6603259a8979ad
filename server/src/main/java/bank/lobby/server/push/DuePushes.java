package bank.lobby.server.push;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.push.rule.PushRule;
import bank.lobby.wire.board.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the pushes that something is due for. A finding is a hint; the step looks again under the lock. */
@Repository
class DuePushes {

    private static final String SELECT = "SELECT p.branch_id AS branch, p.ticket_id AS ticket, p.round FROM push p ";

    private static final String[] OPEN = Arrays.stream(TicketState.values())
            .filter(TicketState::isOpen)
            .map(Enum::name)
            .toArray(String[]::new);

    /** Of a push {@code p} and its ticket {@code t}. */
    private static final String CAME_BACK = "p.outcome = 'UNANSWERED' AND t.state = ANY (:open)";

    private final JdbcClient jdbc;

    DuePushes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A push as it was found: {@code round} names the step that is due. */
    record Due(String branch, UUID ticket, int round) {}

    /** Those in any branch whose lease is over at {@code now}, the longest first. */
    List<Due> leases(Instant now) {
        return jdbc.sql(SELECT + "WHERE p.state = 'OFFERED' AND p.lease_until <= :now ORDER BY p.lease_until LIMIT 500")
                .param("now", Columns.timestamp(now))
                .query((row, n) -> due(row))
                .list();
    }

    /** Branches that have a push that has not ended, or has and whose customer is in the queue again. */
    List<String> everywhere() {
        return jdbc.sql("""
                SELECT branch_id FROM push WHERE state <> 'ENDED'
                UNION
                SELECT t.branch_id FROM ticket t JOIN push p ON p.ticket_id = t.id
                 WHERE\s""" + CAME_BACK)
                .param("open", OPEN)
                .query((row, n) -> row.getString("branch_id"))
                .list();
    }

    /** Those offered to a group of whom nobody is on duty any more. */
    List<Due> deserted(Collection<String> branches) {
        return jdbc.sql(SELECT + """
                WHERE p.branch_id = ANY (:branches) AND p.state = 'OFFERED' AND p.group_code IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM duty d
                                   WHERE d.branch_id = p.branch_id AND d.group_code = p.group_code)""")
                .param("branches", branches.toArray(String[]::new))
                .query((row, n) -> due(row))
                .list();
    }

    /** Those nobody accepted and whose customer is in the queue no more. */
    List<Due> left(Collection<String> branches) {
        return jdbc.sql(SELECT + """
                JOIN ticket t ON t.branch_id = p.branch_id AND t.id = p.ticket_id
                WHERE p.branch_id = ANY (:branches) AND p.state = 'OFFERED' AND NOT t.state = ANY (:open)""")
                .param("branches", branches.toArray(String[]::new))
                .param("open", OPEN)
                .query((row, n) -> due(row))
                .list();
    }

    /** Those that ended unanswered and whose customer is in the queue again. */
    List<Due> back(Collection<String> branches) {
        return jdbc.sql(SELECT + """
                JOIN ticket t ON t.branch_id = p.branch_id AND t.id = p.ticket_id
                WHERE p.branch_id = ANY (:branches) AND\s""" + CAME_BACK)
                .param("branches", branches.toArray(String[]::new))
                .param("open", OPEN)
                .query((row, n) -> due(row))
                .list();
    }

    /** Which of {@code branches} have a second push still to be made. */
    List<String> untold(Collection<String> branches) {
        return jdbc.sql("""
                SELECT DISTINCT branch_id FROM push
                 WHERE branch_id = ANY (:branches) AND state <> 'ENDED' AND again_at IS NULL AND greeted_at IS NULL""")
                .param("branches", branches.toArray(String[]::new))
                .query((row, n) -> row.getString("branch_id"))
                .list();
    }

    /**
     * Those of {@code branch} whose customer waits, was not met, and is about to be called: few enough are more urgent by
     * the share of their promise at the counters of the same service, or the promise itself is nearly used up.
     */
    List<Due> near(String branch, PushRule.BeforeCall when, Instant now) {
        return jdbc.sql(SELECT + """
                JOIN ticket t ON t.branch_id = p.branch_id AND t.id = p.ticket_id
                CROSS JOIN LATERAL (
                    SELECT extract(epoch FROM :now::timestamptz - t.since) / (60.0 * t.promise_minutes) AS share) mine
                WHERE p.branch_id = :branch AND p.state <> 'ENDED' AND p.again_at IS NULL AND p.greeted_at IS NULL
                  AND t.state = 'WAITING'
                  AND greatest(p.offered_at, p.accepted_at) <= :now::timestamptz - make_interval(secs => :quiet)
                  AND (mine.share >= :share OR (
                        SELECT count(*) FROM (
                            SELECT 1 FROM ticket other
                             WHERE other.branch_id = t.branch_id AND other.state = 'WAITING' AND other.id <> t.id
                               AND extract(epoch FROM :now::timestamptz - other.since) / (60.0 * other.promise_minutes)
                                   > mine.share
                               AND other.service_code IN (
                                   SELECT unnest(c.first_choice) FROM counter c
                                    WHERE c.branch_id = t.branch_id AND t.service_code = ANY (c.first_choice))
                             LIMIT :enough) ahead) < :enough)""")
                .param("branch", branch)
                .param("now", Columns.timestamp(now))
                .param("quiet", when.quietSeconds())
                .param("share", when.share())
                .param("enough", when.ahead() + 1)
                .query((row, n) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getString("branch"), Columns.uuid(row, "ticket"), row.getInt("round"));
    }
}
