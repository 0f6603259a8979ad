package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One named rule of a plan: when it matches, the ticket gets this promise and this reason.
 *
 * @param name unique within the plan; kept on every ticket it placed
 * @param services service codes it applies to; empty means all
 * @param tiers tier codes it applies to; empty means all
 * @param promiseMinutes promised wait, minutes, 1 to 240
 * @param priorityReason why such a customer goes sooner; {@code null} for the ordinary order
 */
public record TriageRule(
        String name,
        Set<String> services,
        Set<String> tiers,
        int promiseMinutes,
        @Nullable String priorityReason) {

    public TriageRule {
        requireNonNull(name, "name");
        services = Set.copyOf(requireNonNull(services, "services"));
        tiers = Set.copyOf(requireNonNull(tiers, "tiers"));
        if (promiseMinutes < 1 || promiseMinutes > 240) {
            throw new IllegalArgumentException("promiseMinutes must be 1 to 240, was " + promiseMinutes);
        }
    }

    boolean matches(TriageFacts facts) {
        return (services.isEmpty() || services.contains(facts.service()))
                && (tiers.isEmpty() || tiers.contains(facts.tier()));
    }

    boolean matchesEverything() {
        return services.isEmpty() && tiers.isEmpty();
    }
}
