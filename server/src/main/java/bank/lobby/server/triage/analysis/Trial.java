package bank.lobby.server.triage.analysis;

import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.util.List;

/**
 * What a plan does with one customer, and why not something else.
 *
 * @param placement where the customer belongs, and by which rule
 * @param skipped the rules before that one, in order
 */
public record Trial(Placement placement, List<Skipped> skipped) {

    public Trial {
        skipped = List.copyOf(skipped);
    }

    /**
     * A rule that did not match.
     *
     * @param rule its name
     * @param because everything it asks that does not hold of the customer; at least one
     */
    public record Skipped(String rule, List<RulePart> because) {

        public Skipped {
            because = List.copyOf(because);
        }
    }

    /** Tries {@code facts} on {@code plan}. */
    public static Trial of(TriagePlan plan, TriageFacts facts) {
        return new Trial(
                plan.place(facts),
                plan.rules().stream()
                        .takeWhile(rule -> !rule.matches(facts))
                        .map(rule -> new Skipped(rule.name(), missing(rule, facts)))
                        .toList());
    }

    private static List<RulePart> missing(TriageRule rule, TriageFacts facts) {
        return RulePart.ASKED.stream().filter(part -> !part.holds(rule, facts)).toList();
    }
}
