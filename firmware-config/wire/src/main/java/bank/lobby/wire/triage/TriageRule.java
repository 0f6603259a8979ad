package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One named rule of a plan: when it matches, the ticket gets this promise and this reason, and waits for this service in
 * front of these counters.
 *
 * @param name unique within the plan; kept on every ticket it placed
 * @param services service codes it applies to; empty means all
 * @param tiers tier codes it applies to; empty means all
 * @param promiseMinutes promised wait, minutes, 1 to 240; {@value #AS_SERVICE} for what the service asked for promises
 * @param priorityReason why such a customer goes sooner; {@code null} for the ordinary order
 * @param when what it asks beside service and tier; {@code null} asks nothing
 * @param service code of the service the ticket waits for; {@code null} for the one chosen
 * @param windowGroup counters that are this ticket's own beside those of its service; {@code null} for none
 */
public record TriageRule(
        String name,
        Set<String> services,
        Set<String> tiers,
        int promiseMinutes,
        @Nullable String priorityReason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TriageConditions when,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String service,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String windowGroup) {

    /** The promise of a rule that leaves it to the service. */
    public static final int AS_SERVICE = 0;

    public TriageRule {
        requireNonNull(name, "name");
        services = Set.copyOf(requireNonNull(services, "services"));
        tiers = Set.copyOf(requireNonNull(tiers, "tiers"));
        when = TriageConditions.ANY.equals(when) ? null : when;
        if (promiseMinutes < AS_SERVICE || promiseMinutes > 240) {
            throw new IllegalArgumentException(
                    "promiseMinutes must be 1 to 240, or 0 for the service's own, was " + promiseMinutes);
        }
    }

    /** A rule that asks for service and tier alone and leaves the service as chosen. */
    public TriageRule(
            String name, Set<String> services, Set<String> tiers, int promiseMinutes, @Nullable String priorityReason) {
        this(name, services, tiers, promiseMinutes, priorityReason, null, null, null);
    }

    /** Everything it asks beside service and tier. */
    @JsonIgnore
    public TriageConditions conditions() {
        return Objects.requireNonNullElse(when, TriageConditions.ANY);
    }

    /** Whether everything it asks holds of {@code facts}. */
    public boolean matches(TriageFacts facts) {
        return (services.isEmpty() || services.contains(facts.service()))
                && (tiers.isEmpty() || tiers.contains(facts.tier()))
                && (when == null || when.hold(facts));
    }

    /** Whether it asks nothing at all, as the last rule of a plan must. */
    @JsonIgnore
    public boolean matchesEverything() {
        return services.isEmpty() && tiers.isEmpty() && when == null;
    }
}
