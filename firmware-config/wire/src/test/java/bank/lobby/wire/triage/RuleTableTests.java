package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The index finds what reading the rules one after the other finds. */
class RuleTableTests {

    @Property(tries = 300)
    void findsTheRuleThatReadingInOrderFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        TriagePlan plan = triage.plan(1, size);

        for (TriageFacts facts : triage.customers(100)) {
            assertThat(plan.place(facts).rule())
                    .isEqualTo(firstInOrder(plan, facts).name());
        }
    }

    @Property(tries = 100)
    void findsItAtEveryEdgeOfATimeAndALine(@ForAll long seed) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        TriagePlan plan = triage.plan(1, 40);

        for (TriageFacts facts : edges(plan, triage.customer())) {
            assertThat(plan.place(facts).rule())
                    .isEqualTo(firstInOrder(plan, facts).name());
        }
    }

    /** What server and kiosk are compared with, and that it is worth comparing. */
    @Test
    void placesTheThousandCustomersAsReleased() {
        TriagePlan plan = ThousandCustomers.plan();

        List<String> inOrder = ThousandCustomers.all().stream()
                .map(facts -> ThousandCustomers.line(
                        new TriagePlan(2, List.of(always(firstInOrder(plan, facts)))).place(facts)))
                .toList();

        assertThat(ThousandCustomers.placedBy(plan)).isEqualTo(ThousandCustomers.released());
        assertThat(inOrder).isEqualTo(ThousandCustomers.released());
        assertThat(Set.copyOf(inOrder)).hasSizeGreaterThan(50);
    }

    @Test
    void longerLinesThanAnyRuleAsksForAreAlike() {
        TriagePlan plan = new GeneratedTriage(4).plan(1, 60);
        int longest = plan.longestLineAsked();

        for (TriageFacts facts : new GeneratedTriage(5).customers(500)) {
            assertThat(plan.place(at(facts, facts.at().toLocalTime(), longest)))
                    .isEqualTo(plan.place(at(facts, facts.at().toLocalTime(), longest + 1_000)));
        }
        assertThat(longest).isPositive();
    }

    @Test
    void isEqualToTheListItWasMadeOfAndCannotBeChanged() {
        List<TriageRule> rules =
                new ArrayList<>(new GeneratedTriage(1).plan(1, 30).rules());

        List<TriageRule> table = RuleTable.of(rules);
        List<TriageRule> copy = List.copyOf(rules);
        rules.clear();

        assertThat(table).isEqualTo(copy).hasSameHashCodeAs(copy);
        assertThat(copy).isEqualTo(table);
        assertThat(RuleTable.of(table)).isSameAs(table);
    }

    /** A plan of 10,000 rules is nobody's; it must still not take for ever. */
    @Test
    @Timeout(20)
    void isMadeInSecondsOfMoreRulesThanAnybodyWrites() {
        GeneratedTriage triage = new GeneratedTriage(2);
        TriagePlan plan = triage.plan(1, 10_000);

        assertThat(plan.place(triage.customer())).isNotNull();
    }

    private static TriageRule firstInOrder(TriagePlan plan, TriageFacts facts) {
        return plan.rules().stream()
                .filter(rule -> rule.matches(facts))
                .findFirst()
                .orElseThrow();
    }

    /** The same, asking nothing. */
    private static TriageRule always(TriageRule rule) {
        return new TriageRule(
                rule.name(),
                Set.of(),
                Set.of(),
                rule.promiseMinutes(),
                rule.priorityReason(),
                null,
                rule.service(),
                rule.windowGroup());
    }

    private static List<TriageFacts> edges(TriagePlan plan, TriageFacts facts) {
        Stream<TriageFacts> times = plan.rules().stream()
                .flatMap(rule ->
                        Stream.of(rule.conditions().from(), rule.conditions().until()))
                .filter(time -> time != null)
                .flatMap(time -> Stream.of(time, time.minusNanos(1), time.plusNanos(1)))
                .map(time -> at(facts, time, facts.waiting()));
        Stream<TriageFacts> lines = plan.rules().stream()
                .flatMap(rule -> Stream.of(
                        rule.conditions().waitingFrom(), rule.conditions().waitingUpTo()))
                .filter(waiting -> waiting != null)
                .flatMap(waiting -> Stream.of(waiting - 1, waiting, waiting + 1))
                .map(waiting -> at(facts, facts.at().toLocalTime(), waiting));
        return Stream.of(times, lines, Stream.of(at(facts, LocalTime.MIDNIGHT, 0), at(facts, LocalTime.MAX, 100_000)))
                .flatMap(each -> each)
                .toList();
    }

    private static TriageFacts at(TriageFacts facts, LocalTime time, int waiting) {
        return new TriageFacts(
                facts.service(),
                facts.party(),
                facts.means(),
                facts.complexity(),
                facts.speciality(),
                facts.tier(),
                facts.care(),
                facts.ageBand(),
                facts.document(),
                facts.booking(),
                LocalDateTime.of(facts.at().toLocalDate(), time),
                waiting,
                facts.promiseMinutes());
    }
}
