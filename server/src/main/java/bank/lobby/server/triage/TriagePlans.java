package bank.lobby.server.triage;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published triage plans of every branch; the highest version is in force. */
@Repository
public class TriagePlans {

    private static final int DEFAULT_PROMISE_MINUTES = 20;

    private final JdbcClient jdbc;
    private final Kept<TriagePlan> kept = new Kept<>(this::inForce);

    TriagePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan in force under the lock of {@code change}. */
    public TriagePlan inForce(BranchChange change) {
        return kept.get(change);
    }

    /** The plan in force; a branch that never published one places everybody in the ordinary order. */
    public TriagePlan inForce(String branch) {
        return jdbc.sql("""
                SELECT version, rules::text AS rules FROM triage_plan
                 WHERE branch_id = :branch ORDER BY version DESC LIMIT 1""")
                .param("branch", branch)
                .query((row, n) -> new TriagePlan(
                        row.getInt("version"), List.of(Columns.read(row.getString("rules"), TriageRule[].class))))
                .optional()
                .orElseGet(() -> new TriagePlan(0, List.of(ordinary())));
    }

    /** Publishes {@code plan}; does nothing when that version exists. */
    public void publish(String branch, TriagePlan plan) {
        jdbc.sql("""
                INSERT INTO triage_plan (branch_id, version, rules) VALUES (:branch, :version, :rules::jsonb)
                ON CONFLICT DO NOTHING""")
                .param("branch", branch)
                .param("version", plan.version())
                .param("rules", Columns.write(plan.rules()))
                .update();
    }

    private static TriageRule ordinary() {
        return new TriageRule("ordinary", Set.of(), Set.of(), DEFAULT_PROMISE_MINUTES, null);
    }
}
