package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All tickets. Written only inside a {@link BranchChange}, which holds the branch's lock; that, not a version column, is
 * what keeps two commands from deciding on the same ticket.
 */
@Repository
public class Tickets {

    private static final String COLUMNS = """
            SELECT branch_id, id, number, service_code, language, issued_at, promise_minutes, state, counter_no,
                   called_at, call_rev, recalls, serving_since, slip, slip_reason, accepted_by
              FROM ticket""";

    private static final RowMapper<Ticket> ROW = (row, n) -> ticket(row);

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One ticket from the columns of its table. */
    public static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getString("branch_id"),
                Columns.uuid(row, "id"),
                row.getString("number"),
                row.getString("service_code"),
                Language.of(row.getString("language")),
                Columns.instant(row, "issued_at"),
                row.getInt("promise_minutes"),
                new TicketProgress(
                        TicketState.valueOf(row.getString("state")),
                        Columns.integerOrNull(row, "counter_no"),
                        Columns.instantOrNull(row, "called_at"),
                        row.getObject("call_rev", Long.class),
                        row.getInt("recalls"),
                        Columns.instantOrNull(row, "serving_since")),
                SlipState.valueOf(row.getString("slip")),
                row.getString("slip_reason"),
                row.getString("accepted_by"));
    }

    /** @throws Refusal 404 {@code unknown-ticket} */
    public Ticket get(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** The ticket as it stands under the lock of {@code change}. */
    public Ticket get(BranchChange change, UUID id) {
        return jdbc.sql(COLUMNS + " WHERE branch_id = :branch AND id = :id")
                .param("branch", change.branch())
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** The ticket called to or served at {@code counter}, if one. */
    public Optional<Ticket> atCounter(String branch, int counter) {
        return jdbc.sql(COLUMNS
                        + " WHERE branch_id = :branch AND counter_no = :counter AND state IN ('CALLED', 'SERVING')")
                .param("branch", branch)
                .param("counter", counter)
                .query(ROW)
                .optional();
    }

    /** Stores {@code next} and appends {@code type} to the log. The customer's token goes when the ticket is closed. */
    public void change(BranchChange change, String type, Ticket before, Ticket next) {
        change(change, type, before, next, null);
    }

    /** As the other, and keeps with the event {@code why} it was so decided; it becomes JSON. */
    public void change(BranchChange change, String type, Ticket before, Ticket next, @Nullable Object why) {
        TicketProgress progress = next.progress();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", progress.state().name());
        values.put("counter", progress.counter());
        values.put("called", Columns.timestamp(progress.calledAt()));
        values.put("callRev", progress.callRev());
        values.put("recalls", progress.recalls());
        values.put("serving", Columns.timestamp(progress.servingSince()));
        values.put("slip", next.slip().name());
        values.put("reason", next.slipReason());
        values.put("accepted", next.acceptedBy());
        values.put("now", Columns.timestamp(change.now()));
        values.put("open", progress.state().isOpen());
        values.put("rev", change.rev());
        values.put("branch", change.branch());
        values.put("id", next.id());
        change.write("""
                UPDATE ticket
                   SET state = :state, counter_no = :counter, called_at = :called, call_rev = :callRev,
                       recalls = :recalls, serving_since = :serving, slip = :slip, slip_reason = :reason,
                       accepted_by = :accepted,
                       accepted_at = CASE WHEN accepted_at IS NULL AND :accepted::text IS NOT NULL
                                          THEN :now ELSE accepted_at END,
                       customer_token = CASE WHEN :open THEN customer_token END,
                       rev = :rev
                 WHERE branch_id = :branch AND id = :id""", values);
        change.append(TicketEvent.draft(type, before.progress().state(), next, why));
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-ticket", "There is no such ticket");
    }
}
