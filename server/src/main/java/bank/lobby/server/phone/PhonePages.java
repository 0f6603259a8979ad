package bank.lobby.server.phone;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a ticket by the link on its slip. */
@Repository
class PhonePages {

    private final JdbcClient jdbc;

    PhonePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which ticket a link names, and where. */
    record Named(String branch, UUID ticket) {}

    Optional<Named> named(String link) {
        return jdbc.sql("SELECT branch_id, id FROM ticket WHERE phone_link = :link")
                .param("link", link)
                .query((row, n) -> new Named(row.getString("branch_id"), Columns.uuid(row, "id")))
                .optional();
    }

    Optional<PhonePage> byLink(String link) {
        return jdbc.sql("""
                SELECT t.number, t.state, t.language, b.names AS branch_names, s.names AS service_names,
                       c.names AS counter_names, s.documents, t.promise_minutes, t.issued_at, b.zone,
                       CASE WHEN t.state = 'WAITING' THEN
                            (SELECT count(*) FROM ticket o
                              WHERE o.branch_id = t.branch_id AND o.service_code = t.service_code
                                AND o.state = 'WAITING' AND (o.since, o.issued_rev) < (t.since, t.issued_rev))
                            ELSE 0 END AS ahead
                  FROM ticket t
                  JOIN branch b ON b.id = t.branch_id
                  JOIN service s ON s.branch_id = t.branch_id AND s.code = t.service_code
                  LEFT JOIN counter c ON c.branch_id = t.branch_id AND c.no = t.counter_no
                 WHERE t.phone_link = :link""")
                .param("link", link)
                .query((row, n) -> new PhonePage(
                        row.getString("number"),
                        TicketState.valueOf(row.getString("state")),
                        Language.of(row.getString("language")),
                        Columns.names(row, "branch_names"),
                        Columns.names(row, "service_names"),
                        Columns.namesOrNull(row, "counter_names"),
                        Columns.namesOrNull(row, "documents"),
                        row.getInt("ahead"),
                        row.getInt("promise_minutes"),
                        Columns.instant(row, "issued_at"),
                        row.getString("zone")))
                .optional();
    }
}
