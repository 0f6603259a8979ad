package bank.lobby.server.triage.desk;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.triage.TriageRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one draft of every branch. It is paper on a desk, not part of the hall: saving it takes no lock and is no event.
 * Whoever saves says which revision was changed, so that nobody writes over what they have not seen.
 */
@Repository
public class PlanDrafts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PlanDrafts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The draft of {@code branch}, open or not; empty where there never was one. */
    public Optional<PlanDraft> of(String branch) {
        return jdbc.sql("""
                SELECT revision, base_version, rules::text AS rules, saved_by, saved_name, saved_at FROM triage_draft
                 WHERE branch_id = :branch""")
                .param("branch", branch)
                .query((row, n) -> draft(row))
                .optional();
    }

    /**
     * Keeps {@code rules} in place of those of {@code revision}.
     *
     * @param revision the one changed; 0 where there never was a draft
     * @param rules {@code null} throws the draft away
     * @param key names the press: the same one again is answered as the first time
     * @throws Refusal 409 {@code draft-stale} with who saved since and when; nothing has changed then
     */
    PlanDraft save(
            String branch, int revision, int baseVersion, @Nullable List<TriageRule> rules, Caller caller, String key) {
        boolean saved = jdbc.sql("""
                INSERT INTO triage_draft AS draft
                       (branch_id, revision, base_version, rules, saved_by, saved_name, saved_at, saved_key)
                VALUES (:branch, 1, :base, :rules::jsonb, :by, :name, :now, :key)
                ON CONFLICT (branch_id) DO UPDATE
                   SET revision = draft.revision + 1, base_version = excluded.base_version, rules = excluded.rules,
                       saved_by = excluded.saved_by, saved_name = excluded.saved_name,
                       saved_at = excluded.saved_at, saved_key = excluded.saved_key
                 WHERE draft.revision = :revision""")
                        .param("branch", branch)
                        .param("revision", revision)
                        .param("base", baseVersion)
                        .param("rules", rules == null ? null : Columns.write(rules))
                        .param("by", caller.id())
                        .param("name", caller.name())
                        .param("now", Columns.timestamp(clock.instant()))
                        .param("key", caller.id() + "/" + key)
                        .update()
                == 1;
        PlanDraft now = of(branch).orElseThrow();
        if (!saved && !isSavedUnder(branch, caller.id() + "/" + key)) {
            throw stale(now);
        }
        return now;
    }

    /**
     * Takes the rules of the open draft off the desk, under the lock of {@code change}.
     *
     * @throws Refusal 409 {@code draft-stale}
     */
    List<TriageRule> take(BranchChange change, int revision) {
        PlanDraft draft = jdbc.sql("""
                SELECT revision, base_version, rules::text AS rules, saved_by, saved_name, saved_at FROM triage_draft
                 WHERE branch_id = :branch FOR UPDATE""")
                .param("branch", change.branch())
                .query((row, n) -> draft(row))
                .optional()
                .orElseThrow(() ->
                        Refusal.conflict("draft-stale", "There is no draft").with("open", false));
        List<TriageRule> rules = draft.rules();
        if (draft.revision() != revision || rules == null) {
            throw stale(draft);
        }
        jdbc.sql("""
                UPDATE triage_draft
                   SET revision = revision + 1, rules = NULL, saved_by = :by, saved_name = :name, saved_at = :now,
                       saved_key = ''
                 WHERE branch_id = :branch""")
                .param("branch", change.branch())
                .param("by", change.caller().id())
                .param("name", change.caller().name())
                .param("now", Columns.timestamp(change.now()))
                .update();
        return rules;
    }

    private boolean isSavedUnder(String branch, String key) {
        return jdbc.sql("SELECT saved_key = :key FROM triage_draft WHERE branch_id = :branch")
                .param("branch", branch)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private static Refusal stale(PlanDraft now) {
        return Refusal.conflict("draft-stale", "Somebody has saved, published or discarded the draft since")
                .with("revision", now.revision())
                .with("open", now.rules() != null)
                .with("staffNo", now.savedBy())
                .with("name", now.savedName())
                .with("at", now.savedAt());
    }

    private static PlanDraft draft(ResultSet row) throws SQLException {
        String rules = row.getString("rules");
        return new PlanDraft(
                row.getInt("revision"),
                row.getInt("base_version"),
                rules == null ? null : TriagePlans.rules(rules),
                row.getString("saved_by"),
                row.getString("saved_name"),
                Columns.instant(row, "saved_at"));
    }
}
