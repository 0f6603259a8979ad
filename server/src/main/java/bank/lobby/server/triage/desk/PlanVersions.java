package bank.lobby.server.triage.desk;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.triage.TriageRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions of every branch. Written only inside a {@link BranchChange}; nothing of one is ever changed but its being cancelled. */
@Repository
class PlanVersions {

    private static final String COLUMNS = """
            SELECT version, published_at, effective_at, published_by, published_name, note, origin, source_branch,
                   source_version, cancelled_at, cancelled_by, jsonb_array_length(rules) AS rules
              FROM triage_plan WHERE branch_id = :branch""";

    /** More than a branch has in ten years of monthly changes. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    PlanVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest {@value #MOST}, latest first; may be empty. */
    List<PlanVersion> of(String branch) {
        return jdbc.sql(COLUMNS + " ORDER BY version DESC LIMIT " + MOST)
                .param("branch", branch)
                .query((row, n) -> version(row))
                .list();
    }

    /** @throws Refusal 404 {@code unknown-plan-version} */
    PlanVersion get(String branch, int version) {
        return jdbc.sql(COLUMNS + " AND version = :version")
                .param("branch", branch)
                .param("version", version)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(PlanVersions::unknown);
    }

    /** @throws Refusal 404 {@code unknown-plan-version} */
    List<TriageRule> rules(String branch, int version) {
        return jdbc.sql("SELECT rules::text AS rules FROM triage_plan WHERE branch_id = :branch AND version = :version")
                .param("branch", branch)
                .param("version", version)
                .query((row, n) -> TriagePlans.rules(row.getString("rules")))
                .optional()
                .orElseThrow(PlanVersions::unknown);
    }

    /** The version that waits for its time under the lock of {@code change}, if one. */
    Optional<PlanVersion> scheduled(BranchChange change) {
        return jdbc.sql(COLUMNS + " AND cancelled_at IS NULL ORDER BY version DESC LIMIT 1")
                .param("branch", change.branch())
                .query((row, n) -> version(row))
                .optional()
                .filter(last -> last.isScheduled(change.now()));
    }

    /** Whether {@code branch} has ever published a plan of its own, and not only the bank's default. */
    boolean hasOwn(String branch) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM triage_plan WHERE branch_id = :branch AND origin <> 'BANK')")
                .param("branch", branch)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes the next version of the branch of {@code change}.
     *
     * @param at when it takes effect; {@code null} for at once
     */
    PlanVersion add(BranchChange change, List<TriageRule> rules, Source source, @Nullable Instant at, String note) {
        return jdbc.sql("""
                INSERT INTO triage_plan (branch_id, version, rules, published_at, effective_at, published_by,
                                         published_name, note, origin, source_branch, source_version)
                SELECT :branch, coalesce(max(version), 0) + 1, :rules::jsonb, :now, :at, :by, :name, :note, :origin,
                       :sourceBranch::text, :sourceVersion::int
                  FROM triage_plan WHERE branch_id = :branch
                RETURNING version, published_at, effective_at, published_by, published_name, note, origin,
                          source_branch, source_version, cancelled_at, cancelled_by,
                          jsonb_array_length(rules) AS rules""")
                .param("branch", change.branch())
                .param("rules", Columns.write(rules))
                .param("now", Columns.timestamp(change.now()))
                .param("at", Columns.timestamp(at == null ? change.now() : at))
                .param("by", change.caller().id())
                .param("name", change.caller().name())
                .param("note", note)
                .param("origin", source.origin().name())
                .param("sourceBranch", source.branch())
                .param("sourceVersion", source.version())
                .query((row, n) -> version(row))
                .single();
    }

    /** Takes {@code version} back. */
    void cancel(BranchChange change, int version) {
        jdbc.sql("""
                UPDATE triage_plan SET cancelled_at = :now, cancelled_by = :by
                 WHERE branch_id = :branch AND version = :version""")
                .param("branch", change.branch())
                .param("version", version)
                .param("now", Columns.timestamp(change.now()))
                .param("by", change.caller().id())
                .update();
    }

    /**
     * Where the rules of a version come from.
     *
     * @param branch another branch; {@code null} for the same
     * @param version which; {@code null} for a draft
     */
    record Source(
            PlanVersion.Origin origin,
            @Nullable String branch,
            @Nullable Integer version) {

        static final Source DRAFT = new Source(PlanVersion.Origin.DRAFT, null, null);
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getInt("version"),
                Columns.instant(row, "published_at"),
                Columns.instant(row, "effective_at"),
                row.getString("published_by"),
                row.getString("published_name"),
                row.getString("note"),
                PlanVersion.Origin.valueOf(row.getString("origin")),
                row.getString("source_branch"),
                Columns.integerOrNull(row, "source_version"),
                Columns.instantOrNull(row, "cancelled_at"),
                row.getString("cancelled_by"),
                row.getInt("rules"));
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-plan-version", "This branch has no such version of its plan");
    }
}
