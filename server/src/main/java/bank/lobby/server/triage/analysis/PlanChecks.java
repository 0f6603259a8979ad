package bank.lobby.server.triage.analysis;

import bank.lobby.server.triage.analysis.CoverSearch.Cover;
import bank.lobby.server.triage.analysis.CoverSearch.Outcome;
import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.TriageRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is worth a second look in a plan: rules that place nobody, and pairs whose order decides. That the last rule
 * takes whoever is left is its purpose, so it is in no pair. A plan has no gaps: its last rule matches everything.
 *
 * @param unreachable in the order of the rules
 * @param overlaps in the order of the earlier, then the later; at most {@link #MOST_OVERLAPS}, crossing ones before others
 * @param allOverlaps how many there are in all
 */
public record PlanChecks(List<Unreachable> unreachable, List<Overlap> overlaps, int allOverlaps) {

    /** More than anybody reads at a time. */
    public static final int MOST_OVERLAPS = 300;

    /** Chosen: boxes looked at for one rule; rules as people write them need a few dozen. */
    private static final int MOST_FOR_A_RULE = 20_000;
    /** Chosen: boxes looked at for all pairs together; about a second. */
    private static final int MOST_FOR_PAIRS = 200_000;

    public PlanChecks {
        unreachable = List.copyOf(unreachable);
        overlaps = List.copyOf(overlaps);
    }

    /** Looks over {@code rules} of a branch that has {@code vocabulary}. */
    public static PlanChecks of(List<TriageRule> rules, PlanVocabulary vocabulary) {
        return new Look(rules, new PlanSpace(vocabulary, rules), MOST_FOR_A_RULE, MOST_FOR_PAIRS).checks();
    }

    /** One look at one plan. */
    static final class Look {

        private final List<TriageRule> rules;
        private final PlanSpace space;
        private final List<Box> boxes;
        private final int mostForARule;
        private final CoverSearch pairs;

        Look(List<TriageRule> rules, PlanSpace space, int mostForARule, int mostForPairs) {
            this.rules = rules;
            this.space = space;
            this.boxes = rules.stream().map(space::box).toList();
            this.mostForARule = mostForARule;
            this.pairs = new CoverSearch(mostForPairs);
        }

        PlanChecks checks() {
            List<Overlap> overlaps = overlaps();
            List<Overlap> told = overlaps.stream()
                    .sorted((one, other) -> one.kind().compareTo(other.kind()))
                    .limit(MOST_OVERLAPS)
                    .toList();
            return new PlanChecks(unreachable(), told, overlaps.size());
        }

        private List<Unreachable> unreachable() {
            return IntStream.range(0, rules.size())
                    .mapToObj(this::unreachable)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Unreachable> unreachable(int number) {
            Box box = boxes.get(number);
            if (box.isEmpty()) {
                return told(number, Unreachable.Why.NOBODY, List.of());
            }
            for (int earlier = 0; earlier < number; earlier++) {
                if (boxes.get(earlier).covers(box)) {
                    return told(number, Unreachable.Why.ONE_RULE, List.of(earlier));
                }
            }
            return switch (new CoverSearch(mostForARule).outside(box, before(number))) {
                case Outcome.Found found -> Optional.empty();
                case Outcome.Covered covered -> told(number, Unreachable.Why.TOGETHER, covered.by());
                case Outcome.Undecided undecided -> told(number, Unreachable.Why.NOT_DECIDED, List.of());
            };
        }

        private Optional<Unreachable> told(int number, Unreachable.Why why, List<Integer> by) {
            return Optional.of(new Unreachable(
                    rules.get(number).name(),
                    why,
                    by.stream().map(each -> rules.get(each).name()).toList()));
        }

        private List<Overlap> overlaps() {
            List<Overlap> found = new ArrayList<>();
            for (int first = 0; first < rules.size() - 2; first++) {
                for (int second = first + 1; second < rules.size() - 1; second++) {
                    overlap(first, second).ifPresent(found::add);
                }
            }
            return found;
        }

        private Optional<Overlap> overlap(int first, int second) {
            if (!boxes.get(first).meets(boxes.get(second))) {
                return Optional.empty();
            }
            Box both = placedDifferently(first, second);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            Outcome outcome = pairs.outside(both, before(first));
            int[] example = outcome instanceof Outcome.Found found ? found.values() : both.first();
            return Optional.of(new Overlap(
                    rules.get(first).name(),
                    rules.get(second).name(),
                    switch (outcome) {
                        case Outcome.Found placed ->
                            boxes.get(second).covers(boxes.get(first)) ? Overlap.Kind.EXCEPTION : Overlap.Kind.CROSSING;
                        case Outcome.Covered covered -> Overlap.Kind.TAKEN_EARLIER;
                        case Outcome.Undecided undecided -> Overlap.Kind.NOT_DECIDED;
                    },
                    space.customer(example)));
        }

        /** Whom both match and each would place differently. Leaving a service and moving to it is the same for who chose it. */
        private Box placedDifferently(int first, int second) {
            TriageRule one = rules.get(first);
            TriageRule other = rules.get(second);
            Box both = boxes.get(first).and(boxes.get(second));
            List<RulePart> different = RulePart.differences(RulePart.GIVEN, one, other);
            if (different.isEmpty()) {
                return both.with(0, new BitSet());
            }
            if (!different.equals(List.of(RulePart.TARGET))) {
                return both;
            }
            if (one.service() == null && other.service() != null) {
                return space.without(both, other.service());
            }
            return other.service() == null && one.service() != null ? space.without(both, one.service()) : both;
        }

        private List<Cover> before(int number) {
            return IntStream.range(0, number)
                    .mapToObj(each -> new Cover(each, boxes.get(each)))
                    .toList();
        }
    }
}
