package bank.lobby.server.push.web;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Language;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers to wake, and which round of which push they were woken for. */
@Repository
class Subscriptions {

    /** Chosen: a manager has a tablet, perhaps a telephone; the oldest of more goes. */
    private static final int MOST = 4;

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code subscription}; a browser that was known is its latest asker's. */
    void keep(Subscription subscription, Instant now) {
        jdbc.sql("""
                INSERT INTO web_push_subscription (id, branch_id, staff_no, endpoint, p256dh, auth, language, since)
                VALUES (:id, :branch, :staffNo, :endpoint, :p256dh, :auth, :language, :now)
                ON CONFLICT (endpoint) DO UPDATE
                   SET branch_id = excluded.branch_id, staff_no = excluded.staff_no, p256dh = excluded.p256dh,
                       auth = excluded.auth, language = excluded.language, since = excluded.since""")
                .param("id", subscription.id())
                .param("branch", subscription.branch())
                .param("staffNo", subscription.staffNo())
                .param("endpoint", subscription.endpoint().toString())
                .param("p256dh", subscription.p256dh())
                .param("auth", subscription.auth())
                .param("language", subscription.language().tag())
                .param("now", Columns.timestamp(now))
                .update();
        jdbc.sql("""
                DELETE FROM web_push_subscription WHERE id IN (
                    SELECT id FROM web_push_subscription WHERE staff_no = :staffNo ORDER BY since DESC OFFSET :most)""")
                .param("staffNo", subscription.staffNo())
                .param("most", MOST)
                .update();
    }

    /** Forgets the browser behind {@code endpoint}, if it is {@code staffNo}'s. */
    void forget(URI endpoint, String staffNo) {
        jdbc.sql("DELETE FROM web_push_subscription WHERE endpoint = :endpoint AND staff_no = :staffNo")
                .param("endpoint", endpoint.toString())
                .param("staffNo", staffNo)
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM web_push_subscription WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Forgets every browser of {@code staffNo}. */
    void forgetAllOf(String staffNo) {
        jdbc.sql("DELETE FROM web_push_subscription WHERE staff_no = :staffNo")
                .param("staffNo", staffNo)
                .update();
    }

    /**
     * Claims the rounds of open pushes in {@code branches} that began after {@code after} and that no node has claimed;
     * returns whom to wake for them: the managers on duty in the group asked, supervisors too once they are asked, or
     * whoever has the customer.
     */
    List<Wake> claim(Collection<String> branches, Instant after) {
        return jdbc.sql("""
                WITH due AS (
                    INSERT INTO web_push_round AS known (branch_id, ticket_id, round)
                    SELECT p.branch_id, p.ticket_id, p.round FROM push p
                     WHERE p.branch_id = ANY (:branches) AND p.state <> 'ENDED' AND p.round > 0
                       AND greatest(p.offered_at, p.accepted_at, p.again_at) > :after
                    ON CONFLICT (branch_id, ticket_id) DO UPDATE SET round = excluded.round
                     WHERE known.round < excluded.round
                    RETURNING branch_id, ticket_id, round)
                SELECT s.*, p.ticket_id, p.alert, t.number, p.round
                  FROM due
                  JOIN push p USING (branch_id, ticket_id)
                  JOIN ticket t ON t.branch_id = p.branch_id AND t.id = p.ticket_id
                  JOIN web_push_subscription s ON s.branch_id = p.branch_id
                 WHERE CASE p.state
                       WHEN 'ACCEPTED' THEN s.staff_no = p.accepted_by
                       ELSE EXISTS (SELECT 1 FROM duty d
                                     WHERE d.branch_id = p.branch_id AND d.staff_no = s.staff_no
                                       AND (p.group_code IS NULL OR d.group_code = p.group_code))
                         OR p.group_code IS NULL AND EXISTS (
                                    SELECT 1 FROM staff_role r
                                     WHERE r.staff_no = s.staff_no AND r.role = 'SUPERVISOR'
                                       AND (r.branch_id = p.branch_id OR r.branch_id IS NULL)) END""")
                .param("branches", branches.toArray(String[]::new))
                .param("after", Columns.timestamp(after))
                .query((row, n) -> wake(row))
                .list();
    }

    /**
     * One message to one browser.
     *
     * @param alert what it is about, as in {@code Push.Alert}
     */
    record Wake(Subscription to, UUID ticket, String number, String alert, int round) {}

    private static Wake wake(ResultSet row) throws SQLException {
        Subscription to = new Subscription(
                Columns.uuid(row, "id"),
                row.getString("branch_id"),
                row.getString("staff_no"),
                URI.create(row.getString("endpoint")),
                row.getBytes("p256dh"),
                row.getBytes("auth"),
                Language.of(row.getString("language")));
        return new Wake(
                to,
                Columns.uuid(row, "ticket_id"),
                row.getString("number"),
                row.getString("alert"),
                row.getInt("round"));
    }
}
