package bank.lobby.server.platform;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the branch's log. Only {@link BranchCommands} writes it. */
@Component
public class EventLog {

    private static final RowMapper<EventRow> ROW = (row, n) -> new EventRow(
            row.getString("branch_id"),
            row.getLong("rev"),
            row.getTimestamp("at").toInstant(),
            row.getString("type"),
            row.getString("actor"),
            row.getObject("ticket_id", UUID.class),
            row.getObject("counter_no", Integer.class),
            row.getString("body"));

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} events of {@code branch} after {@code rev}, in order of revision; may be empty. */
    public List<EventRow> after(String branch, long rev, int limit) {
        return jdbc.sql("""
                SELECT branch_id, rev, at, type, actor, ticket_id, counter_no, body::text AS body
                  FROM event WHERE branch_id = :branch AND rev > :rev ORDER BY rev LIMIT :limit""")
                .param("branch", branch)
                .param("rev", rev)
                .param("limit", limit)
                .query(ROW)
                .list();
    }
}
