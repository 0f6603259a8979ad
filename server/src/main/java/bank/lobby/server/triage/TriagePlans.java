package bank.lobby.server.triage;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import bank.lobby.wire.triage.NextPlan;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The triage plan of every branch: the highest version whose time has come, else the bank's default. Which version that
 * is changes by itself at a set time, so what is kept in memory is the schedule, and the clock is asked each time.
 */
@Repository
public class TriagePlans {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Kept<PlanSchedule> kept = new Kept<>(this::load);

    TriagePlans(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version as the schedule needs it. */
    private record Version(TriagePlan plan, Instant publishedAt, Instant effectiveAt) {

        /** One published at once is in force from its revision on, also for a command whose clock was read before. */
        private boolean isScheduled() {
            return effectiveAt.isAfter(publishedAt);
        }
    }

    /** The plan in force at the moment of {@code change}, under its lock. */
    public TriagePlan inForce(BranchChange change) {
        return kept.get(change).at(change.now());
    }

    /** The plan in force now. */
    public TriagePlan inForce(String branch) {
        return load(branch).at(clock.instant());
    }

    /** The plan in force now and the one that is to follow. */
    public PlanSchedule schedule(String branch) {
        return load(branch).asOf(clock.instant());
    }

    /** At most one version is scheduled at a time, so the two highest say all. */
    private PlanSchedule load(String branch) {
        List<Version> latest = jdbc.sql("""
                SELECT version, rules::text AS rules, published_at, effective_at FROM triage_plan
                 WHERE branch_id = :branch AND cancelled_at IS NULL ORDER BY version DESC LIMIT 2""")
                .param("branch", branch)
                .query((row, n) -> new Version(
                        new TriagePlan(row.getInt("version"), rules(row.getString("rules"))),
                        Columns.instant(row, "published_at"),
                        Columns.instant(row, "effective_at")))
                .list();
        if (latest.isEmpty()) {
            return new PlanSchedule(bankDefault(), null);
        }
        Version last = latest.getFirst();
        if (!last.isScheduled()) {
            return new PlanSchedule(last.plan(), null);
        }
        TriagePlan before =
                latest.size() == 1 ? bankDefault() : latest.getLast().plan();
        return new PlanSchedule(before, new NextPlan(last.effectiveAt(), last.plan()));
    }

    /** Version 0: what a branch without a plan of its own starts with. */
    private TriagePlan bankDefault() {
        return jdbc.sql("SELECT rules::text AS rules FROM triage_bank_plan ORDER BY id DESC LIMIT 1")
                .query((row, n) -> new TriagePlan(0, rules(row.getString("rules"))))
                .optional()
                .orElseGet(() -> new TriagePlan(0, List.of(ordinary())));
    }

    /** Publishes {@code plan} at once for a branch that is being set up; does nothing when that version exists. */
    public void publish(String branch, TriagePlan plan) {
        jdbc.sql("""
                INSERT INTO triage_plan (branch_id, version, rules, published_at, effective_at)
                VALUES (:branch, :version, :rules::jsonb, :now, :now)
                ON CONFLICT DO NOTHING""")
                .param("branch", branch)
                .param("version", plan.version())
                .param("rules", Columns.write(plan.rules()))
                .param("now", Columns.timestamp(clock.instant()))
                .update();
    }

    /** Rules as they are kept. */
    public static List<TriageRule> rules(String json) {
        return List.of(Columns.read(json, TriageRule[].class));
    }

    private static TriageRule ordinary() {
        return new TriageRule("ordinary", Set.of(), Set.of(), TriageRule.AS_SERVICE, null);
    }
}
