package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerRetokened;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.platform.Columns;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the CRM said last of each token, kept in the database so that a restart and another server have it too. */
@Repository
class LastAnswers {

    private final JdbcClient jdbc;

    LastAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest answer for {@code token} that is not older than {@code since}. */
    Optional<CrmAnswer> find(CustomerToken token, Instant since) {
        return jdbc.sql("""
                SELECT answer::text AS answer, at FROM crm_answer
                 WHERE token IN (:tokens) AND at >= :since ORDER BY at DESC LIMIT 1""")
                .param("tokens", token.all())
                .param("since", Columns.timestamp(since))
                .query((row, n) -> new CrmAnswer(entry(row.getString("answer")), Columns.instant(row, "at")))
                .optional();
    }

    /** Keeps {@code answer}, in place of what was said before. */
    void keep(CustomerToken token, CrmAnswer answer) {
        CustomerEntry entry = answer.entry();
        jdbc.sql("""
                INSERT INTO crm_answer (token, answer, at) VALUES (:token, :answer::jsonb, :at)
                ON CONFLICT (token) DO UPDATE SET answer = excluded.answer, at = excluded.at""")
                .param("token", token.current())
                .param("answer", entry == null ? null : Columns.write(entry))
                .param("at", Columns.timestamp(answer.at()))
                .update();
    }

    /** Moves what was said of a customer to the token in use. */
    @EventListener
    void move(CustomerRetokened met) {
        jdbc.sql("""
                WITH taken AS (
                    DELETE FROM crm_answer WHERE token =
                        (SELECT token FROM crm_answer WHERE token = :former FOR UPDATE SKIP LOCKED)
                    RETURNING answer, at)
                INSERT INTO crm_answer (token, answer, at) SELECT :current, taken.* FROM taken
                ON CONFLICT DO NOTHING""")
                .param("former", met.former())
                .param("current", met.current())
                .update();
    }

    /** Forgets some of what is older than {@code before}; how many. */
    int forgetSome(Instant before) {
        return jdbc.sql("""
                DELETE FROM crm_answer WHERE token IN
                    (SELECT token FROM crm_answer WHERE at < :before LIMIT 1000)""").param("before", Columns.timestamp(before)).update();
    }

    private static @Nullable CustomerEntry entry(@Nullable String json) {
        return json == null ? null : Columns.read(json, CustomerEntry.class);
    }
}
