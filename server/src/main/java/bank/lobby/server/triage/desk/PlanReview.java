package bank.lobby.server.triage.desk;

import bank.lobby.server.triage.analysis.Overlap;
import bank.lobby.server.triage.analysis.PlanChecks;
import bank.lobby.server.triage.analysis.PlanDiff;
import bank.lobby.server.triage.analysis.Unreachable;
import bank.lobby.server.triage.rule.PlanProblem;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.server.triage.words.RuleWords;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.TriageRule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of rules looked over for whoever is writing it.
 *
 * @param problems why it cannot be published; none for a list that may be
 * @param unreachable rules that place nobody
 * @param overlaps pairs whose order decides
 * @param allOverlaps how many pairs there are, where not all are told
 * @param changes what is different from the plan in force
 */
record PlanReview(
        List<PlanProblem> problems,
        List<Unreachable> unreachable,
        List<Overlap> overlaps,
        int allOverlaps,
        List<SaidChange> changes) {

    /**
     * What became of one rule, in words.
     *
     * @param nameBefore {@code null} for an added rule
     * @param name {@code null} for one taken off
     * @param from place before, from 1
     * @param to place after, from 1
     * @param moved whether it stands elsewhere among the rules both have
     * @param parts what it asks or gives differently
     * @param before the whole rule as it was
     * @param after the whole rule as it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaidChange(
            @Nullable String nameBefore,
            @Nullable String name,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean moved,
            List<SaidDifference> parts,
            @Nullable Names before,
            @Nullable Names after) {}

    /** One part said differently; {@code null} where nothing is said of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaidDifference(
            RulePart part, @Nullable Names before, @Nullable Names after) {}

    /** Looks over {@code rules}, which are to take the place of {@code inForce}. */
    static PlanReview of(List<TriageRule> rules, List<TriageRule> inForce, PlanVocabulary vocabulary) {
        PlanChecks checks = PlanChecks.of(rules, vocabulary);
        return new PlanReview(
                PlanProblem.of(rules, vocabulary),
                checks.unreachable(),
                checks.overlaps(),
                checks.allOverlaps(),
                changes(inForce, rules, new RuleWords(vocabulary)));
    }

    /** What turns {@code before} into {@code after}, in words. */
    static List<SaidChange> changes(List<TriageRule> before, List<TriageRule> after, RuleWords words) {
        return PlanDiff.between(before, after).changes().stream()
                .map(change -> said(change, words))
                .toList();
    }

    private static SaidChange said(PlanDiff.Change change, RuleWords words) {
        TriageRule before = change.before();
        TriageRule after = change.after();
        return new SaidChange(
                before == null ? null : before.name(),
                after == null ? null : after.name(),
                change.from(),
                change.to(),
                change.moved(),
                change.parts().stream()
                        .map(part -> new SaidDifference(part, said(part, before, words), said(part, after, words)))
                        .toList(),
                before == null ? null : words.say(before).sentence(),
                after == null ? null : words.say(after).sentence());
    }

    private static @Nullable Names said(RulePart part, @Nullable TriageRule rule, RuleWords words) {
        return rule == null || !part.isIn(rule) ? null : words.say(part, rule);
    }
}
