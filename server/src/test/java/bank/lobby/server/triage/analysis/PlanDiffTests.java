package bank.lobby.server.triage.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.triage.analysis.PlanDiff.Change;
import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.GeneratedTriage;
import bank.lobby.wire.triage.TriageRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a draft changes, rule by rule, no more and no less. */
class PlanDiffTests {

    private static final TriageRule A = rule("a", 5);
    private static final TriageRule B = rule("b", 6);
    private static final TriageRule C = rule("c", 7);
    private static final TriageRule D = rule("d", 8);

    @Test
    void findsWhatWasAddedTakenOffChangedAndRenamed() {
        TriageRule changed = rule("b", 9);
        TriageRule renamed = rule("z", 7);

        List<Change> changes = changes(List.of(A, B, C), List.of(D, changed, renamed));

        assertThat(changes)
                .containsExactly(
                        new Change(A, null, 1, null, false, List.of()),
                        new Change(null, D, null, 1, false, List.of()),
                        new Change(B, changed, 2, 2, false, List.of(RulePart.PROMISE)),
                        new Change(C, renamed, 3, 3, false, List.of()));
    }

    @Test
    void saysOfAsFewAsPossibleThatTheyMoved() {
        assertThat(changes(List.of(A, B, C, D), List.of(D, A, B, C)))
                .containsExactly(new Change(D, D, 4, 1, true, List.of()));
    }

    @Test
    void doesNotSayThatARuleMovedBecauseAnotherWentBeforeIt() {
        assertThat(changes(List.of(A, B, C), List.of(B, C)))
                .containsExactly(new Change(A, null, 1, null, false, List.of()));
    }

    @Property(tries = 300)
    void turnsTheOneListIntoTheOther(@ForAll long seed) {
        List<TriageRule> before = new GeneratedTriage(seed).plan(1, 12).rules();
        List<TriageRule> after = shuffled(before, new Random(seed));

        assertThat(applied(before, changes(before, after), after.size())).isEqualTo(after);
    }

    @Property(tries = 50)
    void findsNothingBetweenAListAndItself(@ForAll long seed) {
        List<TriageRule> rules = new GeneratedTriage(seed).plan(1, 20).rules();

        assertThat(changes(rules, List.copyOf(rules))).isEmpty();
    }

    private static List<Change> changes(List<TriageRule> before, List<TriageRule> after) {
        return PlanDiff.between(before, after).changes();
    }

    /** What is told, done: the changed, added and moved to their places, the others as they stood. */
    private static List<TriageRule> applied(List<TriageRule> before, List<Change> changes, int size) {
        List<TriageRule> left = new ArrayList<>(before);
        TriageRule[] placed = new TriageRule[size];
        for (Change change : changes) {
            if (change.before() != null) {
                left.remove(change.before());
            }
            if (change.to() != null) {
                placed[change.to() - 1] = change.after();
            }
        }
        return Stream.of(placed)
                .map(rule -> rule == null ? left.removeFirst() : rule)
                .toList();
    }

    private static List<TriageRule> shuffled(List<TriageRule> rules, Random random) {
        List<TriageRule> after = new ArrayList<>(rules);
        after.remove(random.nextInt(after.size()));
        Collections.swap(after, random.nextInt(after.size()), random.nextInt(after.size()));
        after.add(random.nextInt(after.size()), rule("new", 1 + random.nextInt(9)));
        int at = random.nextInt(after.size());
        after.set(at, rule(random.nextBoolean() ? after.get(at).name() : "renamed", 11));
        return after;
    }

    private static TriageRule rule(String name, int promise) {
        return new TriageRule(name, Set.of(), Set.of(), promise, null);
    }
}
