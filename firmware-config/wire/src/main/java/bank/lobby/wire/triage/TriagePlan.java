package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A branch's triage plan: ordered named rules, the first that matches places the ticket. Pure, so that the kiosk decides
 * the same as the server.
 *
 * @param version grows with every published change
 * @param rules in order, each with a name of its own; the last one matches everything
 */
public record TriagePlan(int version, List<TriageRule> rules) {

    /** @throws IllegalArgumentException when somebody could be left without a rule, or two rules have one name */
    public TriagePlan {
        rules = RuleTable.of(requireNonNull(rules, "rules"));
        if (rules.isEmpty() || !rules.getLast().matchesEverything()) {
            throw new IllegalArgumentException("The last rule of a triage plan must match everything");
        }
        Set<String> names = new HashSet<>();
        for (TriageRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException("Two rules of a triage plan are named " + rule.name());
            }
        }
    }

    /** Places a walk-in by the first rule that matches. */
    public Placement place(TriageFacts facts) {
        TriageRule rule = RuleTable.of(rules).first(facts);
        return new Placement(
                Objects.requireNonNullElse(rule.service(), facts.service()),
                rule.promiseMinutes() == TriageRule.AS_SERVICE ? facts.promiseMinutes() : rule.promiseMinutes(),
                rule.priorityReason(),
                version,
                rule.name(),
                rule.windowGroup());
    }

    /** Whether any rule asks how many wait, so that a caller need not count them in vain. */
    @JsonIgnore
    public boolean asksLine() {
        return longestLineAsked() > 0;
    }

    /** Nobody need count farther: lines of so many and more are all alike to the rules. 0 where none asks. */
    @JsonIgnore
    public int longestLineAsked() {
        return RuleTable.of(rules).longestLineAsked();
    }
}
