package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where triage put a walk-in, and which rule of which plan did it.
 *
 * @param service code of the service the ticket waits for
 * @param promiseMinutes promised wait, minutes
 * @param priorityReason why this customer goes sooner; {@code null} for the ordinary order
 * @param planVersion version of the plan
 * @param rule name of the rule
 * @param windowGroup counters that are this ticket's own beside those of its service; {@code null} for none
 */
public record Placement(
        String service,
        int promiseMinutes,
        @Nullable String priorityReason,
        int planVersion,
        String rule,
        @Nullable String windowGroup) {

    public Placement {
        requireNonNull(service, "service");
        requireNonNull(rule, "rule");
    }

    /** The same by the same rule, waiting for {@code other}. */
    public Placement at(String other) {
        return new Placement(other, promiseMinutes, priorityReason, planVersion, rule, windowGroup);
    }
}
