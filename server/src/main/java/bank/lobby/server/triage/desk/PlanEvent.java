package bank.lobby.server.triage.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the plan of a branch: the body of its events. The rules are in their table, which keeps every version.
 * Kiosks fetch the plan again after any event of a type that begins with {@code PLAN_}.
 *
 * @param version which
 * @param effectiveAt from when it is in force
 * @param note why, in the words of whoever did it
 * @param origin where its rules came from
 * @param sourceBranch the branch they came from, if another
 * @param sourceVersion the version they came from, if one
 * @param cancelled the scheduled version that this one takes the place of, if one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanEvent(
        int version,
        Instant effectiveAt,
        String note,
        PlanVersion.Origin origin,
        @Nullable String sourceBranch,
        @Nullable Integer sourceVersion,
        @Nullable Integer cancelled) {

    /** In force from this revision on. */
    public static final String PUBLISHED = "PLAN_PUBLISHED";

    /** In force later. */
    public static final String SCHEDULED = "PLAN_SCHEDULED";

    /** A scheduled version will not come into force. */
    public static final String CANCELLED = "PLAN_CANCELLED";

    static PlanEvent of(PlanVersion version, @Nullable Integer cancelled) {
        return new PlanEvent(
                version.version(),
                version.effectiveAt(),
                version.note(),
                version.origin(),
                version.sourceBranch(),
                version.sourceVersion(),
                cancelled);
    }
}
