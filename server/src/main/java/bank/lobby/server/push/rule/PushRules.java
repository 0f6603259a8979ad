package bank.lobby.server.push.rule;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The push rules of all branches. */
@Repository
public class PushRules {

    private final JdbcClient jdbc;
    private final Kept<PushRule> kept = new Kept<>(this::of);

    PushRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule as it stands under the lock of {@code change}. */
    public PushRule of(BranchChange change) {
        return kept.get(change);
    }

    /** The rule of {@code branch}; a branch that set none has the usual one. */
    public PushRule of(String branch) {
        return jdbc.sql("SELECT rule::text AS rule FROM push_rule WHERE branch_id = :branch")
                .param("branch", branch)
                .query((row, n) -> Columns.read(row.getString("rule"), PushRule.class))
                .optional()
                .orElse(PushRule.USUAL);
    }

    /** Sets the rule of a branch that has none yet; for filling an empty server. */
    public void add(String branch, PushRule rule) {
        jdbc.sql("INSERT INTO push_rule (branch_id, rule) VALUES (:branch, :rule::jsonb) ON CONFLICT DO NOTHING")
                .param("branch", branch)
                .param("rule", Columns.write(rule))
                .update();
    }

    void set(BranchChange change, PushRule rule) {
        change.write("""
                INSERT INTO push_rule (branch_id, rule) VALUES (:branch, :rule::jsonb)
                ON CONFLICT (branch_id) DO UPDATE SET rule = excluded.rule""", Map.of("branch", change.branch(), "rule", Columns.write(rule)));
    }
}
