package bank.lobby.server.triage.rule;

import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriageRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a list of rules cannot be published.
 *
 * @param kind what is wrong
 * @param at place of the rule, from 1; 0 for the whole list
 * @param part where in the rule
 * @param code what it names that is not there; empty where that says nothing
 */
public record PlanProblem(Kind kind, int at, @Nullable RulePart part, String code) {

    /** What can be wrong. */
    public enum Kind {
        /** It names something the branch or the bank does not have. */
        UNKNOWN,
        /** Its name is empty, too long or not plain text. */
        NAME,
        /** Another rule has that name. */
        SAME_NAME,
        /** The last rule does not match everything. */
        LAST_RULE,
        /** There are more rules than a plan may have. */
        TOO_MANY
    }

    /** Chosen: far more than anybody can keep in mind. */
    public static final int MOST_RULES = 500;

    private static final int LONGEST_NAME = 40;

    /** All that is wrong with {@code rules} of a branch that has {@code vocabulary}; empty for a list that may be published. */
    public static List<PlanProblem> of(List<TriageRule> rules, PlanVocabulary vocabulary) {
        List<PlanProblem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            TriageRule rule = rules.get(i);
            if (!isName(rule.name())) {
                problems.add(new PlanProblem(Kind.NAME, i + 1, null, ""));
            } else if (!names.add(rule.name())) {
                problems.add(new PlanProblem(Kind.SAME_NAME, i + 1, null, rule.name()));
            }
            problems.addAll(unknown(i + 1, rule, vocabulary));
        }
        if (rules.isEmpty() || !rules.getLast().matchesEverything()) {
            problems.add(new PlanProblem(Kind.LAST_RULE, rules.size(), null, ""));
        }
        if (rules.size() > MOST_RULES) {
            problems.add(new PlanProblem(Kind.TOO_MANY, 0, null, ""));
        }
        return problems;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.equals(name.strip())
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static List<PlanProblem> unknown(int at, TriageRule rule, PlanVocabulary vocabulary) {
        TriageConditions when = rule.conditions();
        List<String> services =
                vocabulary.services().stream().map(service -> service.code()).toList();
        return Stream.of(
                        unknown(at, RulePart.SERVICE, rule.services(), services),
                        unknown(at, RulePart.TIER, rule.tiers(), codes(vocabulary.tiers())),
                        unknown(at, RulePart.CARE, when.cares(), withNone(vocabulary.cares())),
                        unknown(at, RulePart.DOCUMENT, when.documents(), withNone(vocabulary.documents())),
                        unknown(at, RulePart.TARGET, one(rule.service()), services),
                        unknown(at, RulePart.GROUP, one(rule.windowGroup()), codes(vocabulary.groups())),
                        unknown(at, RulePart.REASON, one(rule.priorityReason()), codes(vocabulary.reasons())))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<PlanProblem> unknown(int at, RulePart part, Collection<String> named, List<String> there) {
        return named.stream()
                .filter(code -> !there.contains(code))
                .sorted()
                .map(code -> new PlanProblem(Kind.UNKNOWN, at, part, code));
    }

    private static List<String> one(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static List<String> codes(List<NamedCode> things) {
        return things.stream().map(NamedCode::code).toList();
    }

    private static List<String> withNone(List<NamedCode> things) {
        return Stream.concat(codes(things).stream(), Stream.of(TriageFacts.NONE))
                .toList();
    }
}
