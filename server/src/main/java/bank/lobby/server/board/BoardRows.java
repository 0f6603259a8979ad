package bank.lobby.server.board;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.BoardCall;
import bank.lobby.wire.board.BoardService;
import bank.lobby.wire.board.BoardState;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind the public face of a branch. Reads nothing of who a customer is. */
@Repository
class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal 404 {@code unknown-branch} */
    BranchHead head(String branch) {
        return jdbc.sql("""
                SELECT stream_epoch::text AS epoch, rev, bank_names, names, zone, notices FROM branch
                 WHERE id = :branch""")
                .param("branch", branch)
                .query((row, n) -> new BranchHead(
                        row.getString("epoch"),
                        row.getLong("rev"),
                        Columns.names(row, "bank_names"),
                        Columns.names(row, "names"),
                        row.getString("zone"),
                        List.of(Columns.read(row.getString("notices"), Names[].class))))
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-branch", "There is no such branch"));
    }

    /** All services in menu order, with how many wait. */
    List<BoardService> services(String branch) {
        return jdbc.sql("""
                SELECT s.code, s.names, coalesce(w.waiting, 0) AS waiting
                  FROM service s
                  LEFT JOIN (SELECT service_code, count(*) AS waiting FROM ticket
                              WHERE branch_id = :branch AND state = 'WAITING' GROUP BY service_code) w
                         ON w.service_code = s.code
                 WHERE s.branch_id = :branch AND (NOT s.withdrawn OR w.waiting > 0) ORDER BY s.position""")
                .param("branch", branch)
                .query((row, n) ->
                        new BoardService(row.getString("code"), Columns.names(row, "names"), row.getInt("waiting")))
                .list();
    }

    /** The latest calls of the business day that {@code now} belongs to and all that are still open, newest first. */
    List<BoardCall> calls(String branch, Instant now) {
        return jdbc.sql("""
                WITH called AS (
                    SELECT t.id, t.number, t.service_code, t.counter_no, t.state, t.called_at, t.call_rev, t.recalls,
                           t.language
                      FROM ticket t JOIN branch b ON b.id = t.branch_id
                     WHERE t.branch_id = :branch AND t.call_rev IS NOT NULL
                       AND t.service_date = ((:now AT TIME ZONE b.zone) - b.day_rolls_at::interval)::date)
                (SELECT * FROM called ORDER BY call_rev DESC LIMIT :limit)
                UNION
                SELECT * FROM called WHERE state IN ('CALLED', 'SERVING')
                ORDER BY call_rev DESC""")
                .param("branch", branch)
                .param("now", Columns.timestamp(now))
                .param("limit", BoardState.CALLS)
                .query((row, n) -> new BoardCall(
                        Columns.uuid(row, "id"),
                        row.getString("number"),
                        row.getString("service_code"),
                        row.getInt("counter_no"),
                        TicketState.valueOf(row.getString("state")).ofLastCall(),
                        Columns.instant(row, "called_at"),
                        row.getLong("call_rev"),
                        row.getInt("recalls"),
                        Language.of(row.getString("language"))))
                .list();
    }
}
