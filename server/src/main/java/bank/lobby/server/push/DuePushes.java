package bank.lobby.server.push;

import bank.lobby.server.platform.Columns;
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

    /** Branches that have a push that has not ended. */
    List<String> everywhere() {
        return jdbc.sql("SELECT DISTINCT branch_id FROM push WHERE state <> 'ENDED'")
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

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getString("branch"), Columns.uuid(row, "ticket"), row.getInt("round"));
    }
}
