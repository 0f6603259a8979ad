package bank.lobby.server.catalog;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reasons staff choose from. Data of the bank. */
@Repository
public class Reasons {

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reason is for. */
    public enum Kind {
        /** Why a counter takes nobody for a while. */
        PAUSE,
        /** Why a ticket is set aside. */
        PARK,
        /** Why a teller calls one by name. */
        CALL_CHOSEN,
        /** Why a manager lets one go first. */
        MOVE_FORWARD,
        /** Why a customer is gone. */
        LEAVE,
        /** Why a ticket is void. */
        CANCEL,
        /** How the service ended. */
        OUTCOME,
        /** What a supervisor is asked to authorise. */
        AUTHORISATION,
        /** Why a triage rule places somebody otherwise; chosen by rules, not by staff. */
        PRIORITY
    }

    /** One reason, by code. */
    public record Reason(Kind kind, String code, Names names) {}

    /** All, by kind and in the order shown. */
    public List<Reason> all() {
        return jdbc.sql("""
                        SELECT kind, code, names FROM (
                            SELECT kind, position, code, names FROM reason
                            UNION ALL SELECT 'PRIORITY', position, code, names FROM priority_reason) every
                         ORDER BY kind, position, code""")
                .query((row, n) -> new Reason(
                        Kind.valueOf(row.getString("kind")), row.getString("code"), Columns.names(row, "names")))
                .list();
    }

    /**
     * The code of the first of {@code kind} as shown, for whoever cannot choose.
     *
     * @throws Refusal 409 {@code no-reasons} where the bank has none
     */
    public String first(Kind kind) {
        return jdbc.sql("SELECT code FROM reason WHERE kind = :kind ORDER BY position, code LIMIT 1")
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("no-reasons", "The bank has no reason to choose for this")
                        .with("kind", kind));
    }

    /** @throws Refusal 404 {@code unknown-reason} */
    public void mustKnow(Kind kind, String code) {
        boolean known = jdbc.sql("SELECT EXISTS (SELECT 1 FROM reason WHERE kind = :kind AND code = :code)")
                .param("kind", kind.name())
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw Refusal.unknown("unknown-reason", "There is no such reason")
                    .with("kind", kind)
                    .with("reason", code);
        }
    }
}
