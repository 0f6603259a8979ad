package bank.lobby.server.calling;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Why a ticket was called when it was: what the call itself left in the log. */
@Repository
class CallWhy {

    private final JdbcClient jdbc;

    CallWhy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One call and its decision.
     *
     * @param at server time of the call
     * @param rev its revision
     * @param counter where to
     * @param by staff number of the teller
     * @param decision {@link bank.lobby.server.calling.policy.CallDecision} as it was written then
     */
    record Why(Instant at, long rev, int counter, String by, JsonNode decision) {}

    /**
     * The latest call of {@code ticket}.
     *
     * @throws Refusal 404 {@code never-called}
     */
    Why of(Ticket ticket) {
        return jdbc.sql("""
                SELECT at, rev, counter_no, actor, body ->> 'why' AS why FROM event
                 WHERE branch_id = :branch AND ticket_id = :ticket AND type = 'CALLED' AND body ->> 'why' IS NOT NULL
                 ORDER BY rev DESC LIMIT 1""")
                .param("branch", ticket.branch())
                .param("ticket", ticket.id())
                .query((row, n) -> new Why(
                        Columns.instant(row, "at"),
                        row.getLong("rev"),
                        row.getInt("counter_no"),
                        row.getString("actor"),
                        Columns.read(row.getString("why"), JsonNode.class)))
                .optional()
                .orElseThrow(() -> Refusal.unknown("never-called", "This ticket has not been called by a policy"));
    }
}
