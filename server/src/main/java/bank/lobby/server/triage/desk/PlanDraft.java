package bank.lobby.server.triage.desk;

import bank.lobby.wire.triage.TriageRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a branch as last saved.
 *
 * @param revision grows with every save, publication and discarding, and is never used twice in a branch
 * @param baseVersion the version in force when it was begun
 * @param rules {@code null} while no draft is open; may be what no plan may be, such as two rules of one name
 * @param savedBy staff number of who saved, published or discarded it last
 * @param savedName their name
 * @param savedAt when
 */
public record PlanDraft(
        int revision,
        int baseVersion,
        @Nullable List<TriageRule> rules,
        String savedBy,
        String savedName,
        Instant savedAt) {

    public PlanDraft {
        rules = rules == null ? null : List.copyOf(rules);
    }
}
