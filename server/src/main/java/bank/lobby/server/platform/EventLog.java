package bank.lobby.server.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the branch's log. Only {@link BranchCommands} writes it. */
@Component
public class EventLog {

    private static final String COLUMNS =
            "SELECT branch_id, rev, at, type, actor, ticket_id, counter_no, body::text AS body FROM event ";

    /** Types of events that say something of a ticket without moving it: of its slip, and of who looks after whom. */
    private static final String[] BESIDE = {"SLIP%", "PUSH%"};

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
        return jdbc.sql(COLUMNS + " WHERE branch_id = :branch AND rev > :rev ORDER BY rev LIMIT :limit")
                .param("branch", branch)
                .param("rev", rev)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    /**
     * The latest event at {@code counter} since {@code at}, whatever is reported of slips and customers left out. Looks
     * only at the last thousand revisions: many times what a branch does within the seconds anybody asks about.
     */
    public Optional<EventRow> lastAt(String branch, int counter, Instant at) {
        return jdbc.sql(COLUMNS + """
                 WHERE branch_id = :branch AND rev > (SELECT rev - 1000 FROM branch WHERE id = :branch)
                   AND counter_no = :counter AND at >= :at AND NOT type LIKE ANY (:beside)
                 ORDER BY rev DESC LIMIT 1""")
                .param("branch", branch)
                .param("counter", counter)
                .param("at", Timestamp.from(at))
                .param("beside", BESIDE)
                .query(ROW)
                .optional();
    }

    /** The latest events of {@code ticket}, the newest first, whatever is reported of slips and customers left out. */
    public List<EventRow> latestOf(String branch, UUID ticket, int limit) {
        return jdbc.sql(COLUMNS + """
                 WHERE branch_id = :branch AND ticket_id = :ticket AND NOT type LIKE ANY (:beside)
                 ORDER BY rev DESC LIMIT :limit""")
                .param("branch", branch)
                .param("ticket", ticket)
                .param("beside", BESIDE)
                .param("limit", limit)
                .query(ROW)
                .list();
    }
}
