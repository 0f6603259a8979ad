package bank.lobby.server.diversion;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of diversions. */
@Repository
class DiversionRows {

    /** Source: contract: whoever was at a machine in vain keeps their place for half an hour. */
    static final Duration COME_BACK = Duration.ofMinutes(30);

    private static final String SELECT = """
            SELECT id, service_code, machine_code, state, offered_at, taken_at, ticket_id FROM diversion
             WHERE branch_id = :branch""";

    private static final RowMapper<Diversion> ROW = (row, n) -> new Diversion(
            row.getString("id"),
            row.getString("service_code"),
            row.getString("machine_code"),
            DiversionState.valueOf(row.getString("state")),
            Columns.instant(row, "offered_at"),
            Columns.instantOrNull(row, "taken_at"),
            row.getObject("ticket_id", UUID.class));

    private final JdbcClient jdbc;

    DiversionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Diversion> find(String branch, UUID id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("branch", branch)
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** @throws Refusal 404 {@code unknown-diversion} */
    Diversion get(String branch, UUID id) {
        return find(branch, id)
                .orElseThrow(() -> Refusal.unknown("unknown-diversion", "There is no such offer of a machine"));
    }

    /** When it ended; empty while it has not. */
    Optional<Instant> endedAt(String branch, UUID id) {
        return jdbc.sql(
                        "SELECT ended_at FROM diversion WHERE branch_id = :branch AND id = :id AND ended_at IS NOT NULL")
                .param("branch", branch)
                .param("id", id)
                .query((row, n) -> Columns.instant(row, "ended_at"))
                .optional();
    }

    /** Who is at a machine as far as anybody knows, the first to go first; may be empty. */
    List<Diversion> underWay(String branch) {
        return jdbc.sql(SELECT + " AND state = 'TAKEN' ORDER BY taken_at, id")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** The one {@code ticket} is set aside for. */
    Optional<Diversion> ofTicket(BranchChange change, UUID ticket) {
        return jdbc.sql(SELECT + " AND state = 'TAKEN' AND ticket_id = :ticket")
                .param("branch", change.branch())
                .param("ticket", ticket)
                .query(ROW)
                .optional();
    }

    /** Codes of the services for which somebody without a ticket may still come back, in order; may be empty. */
    List<String> returning(String branch, Instant now) {
        return jdbc.sql("""
                SELECT DISTINCT service_code FROM diversion
                 WHERE branch_id = :branch AND state = 'TAKEN' AND taken_at > :since AND ticket_id IS NULL
                 ORDER BY service_code""")
                .param("branch", branch)
                .param("since", Columns.timestamp(now.minus(COME_BACK)))
                .query((row, n) -> row.getString("service_code"))
                .list();
    }

    /**
     * The diversion somebody comes back from who now wants a number for {@code service}: their own where {@code token} tells;
     * else, where they say so themselves, the latest without a name, so that nobody's word gains more than was lost.
     */
    Optional<Diversion> comingBack(BranchChange change, String service, @Nullable String token, boolean saysSo) {
        return jdbc.sql(SELECT + "\n" + """
                   AND state = 'TAKEN' AND taken_at > :since AND service_code = :service AND ticket_id IS NULL
                   AND (customer_token = :token::text OR :saysSo AND customer_token IS NULL)
                 ORDER BY customer_token IS NOT NULL DESC, taken_at DESC, id LIMIT 1""")
                .param("branch", change.branch())
                .param("since", Columns.timestamp(change.now().minus(COME_BACK)))
                .param("service", service)
                .param("token", token)
                .param("saysSo", saysSo)
                .query(ROW)
                .optional();
    }

    /**
     * Stores {@code now} together with the command's event, and puts it into that.
     *
     * @param token of the customer; {@code null} leaves the one that is there while the customer may come back
     */
    void store(BranchChange change, Diversion now, @Nullable String token) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("id", now.uuid());
        values.put("service", now.service());
        values.put("machine", now.machine());
        values.put("state", now.state().name());
        values.put("offered", Columns.timestamp(now.offeredAt()));
        values.put("taken", Columns.timestamp(now.takenAt()));
        values.put("ticket", now.ticket());
        values.put("token", token);
        values.put("ended", Columns.timestamp(now.state().isEnd() ? change.now() : null));
        change.write("""
                INSERT INTO diversion (branch_id, id, service_code, machine_code, state, offered_at, taken_at,
                                       ticket_id, customer_token, ended_at)
                VALUES (:branch, :id, :service, :machine, :state, :offered, :taken, :ticket, :token, :ended)
                ON CONFLICT (branch_id, id) DO UPDATE SET state = excluded.state, taken_at = excluded.taken_at,
                       ended_at = excluded.ended_at,
                       customer_token = CASE WHEN excluded.state IN ('OFFERED', 'DECLINED', 'TAKEN')
                                             THEN coalesce(excluded.customer_token, diversion.customer_token) END""", values);
        change.also(Diversion.IN_EVENT, now);
    }

    /** Whoever could still be known by a token and may no longer come back is forgotten. */
    void forget(Instant now) {
        jdbc.sql("""
                UPDATE diversion SET customer_token = NULL
                 WHERE customer_token IS NOT NULL AND state <> 'TAKEN' AND offered_at < :before""").param("before", Columns.timestamp(now.minus(COME_BACK))).update();
    }
}
