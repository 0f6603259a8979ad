package bank.lobby.server.triage.desk;

import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.wire.triage.TriageRule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that lies on the desk of whoever writes a branch's plan.
 *
 * @param branch its code
 * @param zone IANA zone of the branch, in which times are given
 * @param now server time
 * @param vocabulary what rules may name
 * @param inForce version and rules in force now; version 0 is the bank's default
 * @param scheduled the version that waits for its time; {@code null} for none
 * @param draft as last saved; {@code null} where there never was one
 * @param versions latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanDesk(
        String branch,
        String zone,
        Instant now,
        PlanVocabulary vocabulary,
        Rules inForce,
        @Nullable PlanVersion scheduled,
        @Nullable PlanDraft draft,
        List<PlanVersion> versions) {

    /** The rules of a version. */
    record Rules(int version, List<TriageRule> rules) {}
}
