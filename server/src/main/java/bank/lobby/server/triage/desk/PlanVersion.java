package bank.lobby.server.triage.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published version, without its rules.
 *
 * @param version of the branch, from 1
 * @param publishedAt when it was published or scheduled
 * @param effectiveAt from when it is in force
 * @param publishedBy staff number
 * @param publishedName their name
 * @param note why, in their words
 * @param origin where the rules came from
 * @param sourceBranch the branch they came from, if another
 * @param sourceVersion the version they came from, if one
 * @param cancelledAt when it was taken back before its time came
 * @param cancelledBy staff number of who did
 * @param rules how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanVersion(
        int version,
        Instant publishedAt,
        Instant effectiveAt,
        String publishedBy,
        String publishedName,
        String note,
        Origin origin,
        @Nullable String sourceBranch,
        @Nullable Integer sourceVersion,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        int rules) {

    /** Where the rules of a version came from. */
    public enum Origin {
        /** The branch's own draft. */
        DRAFT,
        /** A former version of the branch, again. */
        ROLL_BACK,
        /** Brought from another branch by the head office. */
        COPY,
        /** The bank's default, for a branch that never published a plan of its own. */
        BANK
    }

    /** Whether it waits for its time. */
    boolean isScheduled(Instant now) {
        return cancelledAt == null && effectiveAt.isAfter(publishedAt) && effectiveAt.isAfter(now);
    }
}
