package bank.lobby.server.calling;

import bank.lobby.server.platform.Columns;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the heads of all classes that wait in a branch, by hopping through the index from class to class. */
@Repository
class WaitingHeads {

    private final JdbcClient jdbc;

    WaitingHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One head for each (service, promise) that waits in {@code branch}; in no order, may be empty. Cost: the number of classes. */
    List<WaitingHead> of(String branch) {
        return jdbc.sql("""
                WITH RECURSIVE class AS (
                    (SELECT service_code, promise_minutes FROM ticket
                      WHERE branch_id = :branch AND state = 'WAITING'
                      ORDER BY service_code, promise_minutes LIMIT 1)
                    UNION ALL
                    SELECT n.service_code, n.promise_minutes FROM class c CROSS JOIN LATERAL (
                        SELECT service_code, promise_minutes FROM ticket
                         WHERE branch_id = :branch AND state = 'WAITING'
                           AND (service_code, promise_minutes) > (c.service_code, c.promise_minutes)
                         ORDER BY service_code, promise_minutes LIMIT 1) n)
                SELECT h.id, c.service_code, c.promise_minutes, h.issued_at, h.issued_rev
                  FROM class c CROSS JOIN LATERAL (
                    SELECT id, issued_at, issued_rev FROM ticket
                     WHERE branch_id = :branch AND state = 'WAITING'
                       AND service_code = c.service_code AND promise_minutes = c.promise_minutes
                     ORDER BY issued_at, issued_rev LIMIT 1) h""")
                .param("branch", branch)
                .query((row, n) -> new WaitingHead(
                        Columns.uuid(row, "id"),
                        row.getString("service_code"),
                        Duration.ofMinutes(row.getInt("promise_minutes")),
                        Columns.instant(row, "issued_at"),
                        row.getLong("issued_rev")))
                .list();
    }
}
