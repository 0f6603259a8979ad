package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * A branch's triage plan: ordered named rules, the first that matches places the ticket. Pure, so that the kiosk decides
 * the same as the server.
 *
 * @param version grows with every published change
 * @param rules in order; the last one matches everything
 */
public record TriagePlan(int version, List<TriageRule> rules) {

    public TriagePlan {
        rules = List.copyOf(requireNonNull(rules, "rules"));
        if (rules.isEmpty() || !rules.getLast().matchesEverything()) {
            throw new IllegalArgumentException("The last rule of a triage plan must match everything");
        }
    }

    /** Places a walk-in by the first rule that matches. */
    public Placement place(TriageFacts facts) {
        for (TriageRule rule : rules) {
            if (rule.matches(facts)) {
                return new Placement(
                        Objects.requireNonNullElse(rule.service(), facts.service()),
                        rule.promiseMinutes(),
                        rule.priorityReason(),
                        version,
                        rule.name(),
                        rule.windowGroup());
            }
        }
        throw new IllegalStateException("No rule of plan " + version + " matched, though the last matches everything");
    }

    /** Whether any rule asks how many wait, so that a caller need not count them in vain. */
    @JsonIgnore
    public boolean asksLine() {
        return rules.stream().anyMatch(rule -> rule.conditions().asksLine());
    }
}
