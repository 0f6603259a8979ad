package bank.lobby.server.triage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bank.lobby.server.triage.rule.PlanVocabulary;
import bank.lobby.server.triage.rule.SampleVocabulary;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.GeneratedTriage;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the checks say of a plan is so: every example is a customer, and every proof holds for all who can come. */
class PlanChecksTests {

    private static final PlanVocabulary VOCABULARY = SampleVocabulary.of();
    private static final TriageRule REST = new TriageRule("rest", Set.of(), Set.of(), 20, null);

    @Property(tries = 150)
    void everyExampleMatchesBothRulesAndIsPlacedByTheEarlier(@ForAll long seed) {
        TriagePlan plan = new GeneratedTriage(seed).plan(1, 25);
        Map<String, TriageRule> rules = byName(plan);

        PlanChecks checks = PlanChecks.of(plan.rules(), VOCABULARY);

        for (Overlap overlap : checks.overlaps()) {
            TriageRule first = rules.get(overlap.first());
            TriageRule second = rules.get(overlap.second());
            assertThat(first.matches(overlap.example())).isTrue();
            assertThat(second.matches(overlap.example())).isTrue();
            assertThat(given(first, overlap.example())).isNotEqualTo(given(second, overlap.example()));
            if (overlap.kind() == Overlap.Kind.CROSSING || overlap.kind() == Overlap.Kind.EXCEPTION) {
                assertThat(plan.place(overlap.example()).rule()).isEqualTo(overlap.first());
            }
        }
    }

    @Property(tries = 150)
    void whoeverMatchesTwoRulesIsAnExampleOfAPairThatIsTold(@ForAll long seed) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        TriagePlan plan = triage.plan(1, 12);
        Set<List<String>> told = PlanChecks.of(plan.rules(), VOCABULARY).overlaps().stream()
                .map(overlap -> List.of(overlap.first(), overlap.second()))
                .collect(Collectors.toSet());

        for (TriageFacts facts : triage.customers(50)) {
            List<TriageRule> matching = plan.rules().stream()
                    .limit(plan.rules().size() - 1L)
                    .filter(rule -> rule.matches(facts))
                    .toList();
            for (int i = 1; i < matching.size(); i++) {
                if (!given(matching.getFirst(), facts).equals(given(matching.get(i), facts))) {
                    assertThat(told)
                            .contains(List.of(
                                    matching.getFirst().name(), matching.get(i).name()));
                }
            }
        }
    }

    @Property(tries = 150)
    void nobodyIsPlacedByARuleSaidToBeUnreachable(@ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int size) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        TriagePlan plan = triage.plan(1, size);

        Set<String> unreachable = PlanChecks.of(plan.rules(), VOCABULARY).unreachable().stream()
                .filter(each -> each.why() != Unreachable.Why.NOT_DECIDED)
                .map(Unreachable::rule)
                .collect(Collectors.toSet());

        assertThat(triage.customers(500))
                .allSatisfy(facts ->
                        assertThat(unreachable).doesNotContain(plan.place(facts).rule()));
    }

    /** Everybody there is, of a small branch: the proof and counting heads agree for every rule. */
    @Property(tries = 100)
    void saysOfEveryRuleWhatCountingHeadsSays(@ForAll long seed) {
        GeneratedTriage triage = new GeneratedTriage(seed);
        List<TriageRule> rules = small(triage);
        TriagePlan plan = new TriagePlan(1, rules);
        Set<String> reached =
                everybody().stream().map(facts -> plan.place(facts).rule()).collect(Collectors.toSet());

        List<Unreachable> unreachable = PlanChecks.of(rules, VOCABULARY).unreachable();

        assertThat(unreachable).noneMatch(each -> each.why() == Unreachable.Why.NOT_DECIDED);
        assertThat(unreachable.stream().map(Unreachable::rule))
                .containsExactlyElementsOf(rules.stream()
                        .map(TriageRule::name)
                        .filter(name -> !reached.contains(name))
                        .toList());
    }

    @Property(tries = 100)
    void theRulesNamedAsTakingEverybodyDo(@ForAll long seed) {
        List<TriageRule> rules = small(new GeneratedTriage(seed));
        Map<String, TriageRule> byName = byName(new TriagePlan(1, rules));

        for (Unreachable each : PlanChecks.of(rules, VOCABULARY).unreachable()) {
            TriageRule rule = byName.get(each.rule());
            assertThat(everybody().stream().filter(rule::matches))
                    .allMatch(facts ->
                            each.by().stream().anyMatch(name -> byName.get(name).matches(facts)));
        }
    }

    @Test
    void tellsARuleCoveredByOneEarlier() {
        TriageRule cash = rule("cash", Set.of(), when(Set.of(Means.CASH), Set.of(), Set.of()));
        TriageRule old = rule("old", Set.of(), when(Set.of(Means.CASH), Set.of(AgeBand.EIGHTY_UP), Set.of()));

        assertThat(checks(cash, old, REST).unreachable())
                .containsExactly(new Unreachable("old", Unreachable.Why.ONE_RULE, List.of("cash")));
    }

    @Test
    void tellsARuleCoveredByTwoTogether() {
        TriageRule cash = rule("cash", Set.of(), when(Set.of(Means.CASH), Set.of(), Set.of()));
        TriageRule other = rule("other", Set.of(), when(Set.of(Means.NON_CASH), Set.of(), Set.of()));
        TriageRule old = rule("old", Set.of(), when(Set.of(), Set.of(AgeBand.EIGHTY_UP), Set.of()));

        assertThat(checks(cash, other, old, REST).unreachable())
                .containsExactly(
                        new Unreachable("old", Unreachable.Why.TOGETHER, List.of("cash", "other")),
                        new Unreachable("rest", Unreachable.Why.TOGETHER, List.of("cash", "other")));
    }

    @Test
    void tellsARuleThatMatchesNobodyOfThisBranch() {
        TriageRule gone = new TriageRule("gone", Set.of("no-such-service"), Set.of(), 5, null);
        TriageRule never = rule("never", Set.of("service-1"), when(Set.of(Means.NON_CASH), Set.of(), Set.of()));

        assertThat(checks(gone, never, REST).unreachable())
                .containsExactly(
                        new Unreachable("gone", Unreachable.Why.NOBODY, List.of()),
                        new Unreachable("never", Unreachable.Why.NOBODY, List.of()));
    }

    @Test
    void takesAnExceptionForOneAndACrossingForOne() {
        TriageRule oldCash = rule("old-cash", Set.of(), when(Set.of(Means.CASH), Set.of(AgeBand.EIGHTY_UP), Set.of()));
        TriageRule cash = new TriageRule(
                "cash", Set.of(), Set.of(), 15, null, when(Set.of(Means.CASH), Set.of(), Set.of()), null, null);
        TriageRule booked = new TriageRule(
                "booked", Set.of(), Set.of(), 6, null, when(Set.of(), Set.of(), Set.of(Booking.ON_TIME)), null, null);

        List<Overlap> overlaps = checks(oldCash, cash, booked, REST).overlaps();

        assertThat(overlaps)
                .extracting(Overlap::first, Overlap::second, Overlap::kind)
                .containsExactly(
                        tuple("old-cash", "booked", Overlap.Kind.CROSSING),
                        tuple("cash", "booked", Overlap.Kind.CROSSING),
                        tuple("old-cash", "cash", Overlap.Kind.EXCEPTION));
    }

    @Test
    void givesAnExampleAsPlainAsItCanBe() {
        TriageRule old = rule("old", Set.of(), when(Set.of(), Set.of(AgeBand.EIGHTY_UP), Set.of()));
        TriageRule booked = new TriageRule(
                "booked", Set.of(), Set.of(), 6, null, when(Set.of(), Set.of(), Set.of(Booking.ON_TIME)), null, null);

        TriageFacts example = checks(old, booked, REST).overlaps().getFirst().example();

        assertThat(example.tier()).isEqualTo("ordinary");
        assertThat(example.care()).isEqualTo(TriageFacts.NONE);
        assertThat(example.at().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(example.at().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(example.waiting()).isZero();
    }

    @Test
    void saysNothingOfTwoRulesThatDoTheSame() {
        TriageRule one = rule("one", Set.of(), when(Set.of(Means.CASH), Set.of(), Set.of()));
        TriageRule other = rule("other", Set.of(), when(Set.of(), Set.of(AgeBand.EIGHTY_UP), Set.of()));

        assertThat(checks(one, other, REST).overlaps()).isEmpty();
    }

    @Test
    void saysThatItIsNotDecidedWhereTheWorkWouldBeTooMuch() {
        TriagePlan plan = new GeneratedTriage(7).plan(1, 60);

        PlanChecks checks = new PlanChecks.Look(plan.rules(), new PlanSpace(VOCABULARY, plan.rules()), 3, 3).checks();

        assertThat(checks.unreachable()).anyMatch(each -> each.why() == Unreachable.Why.NOT_DECIDED);
        assertThat(checks.overlaps()).anyMatch(each -> each.kind() == Overlap.Kind.NOT_DECIDED);
    }

    /** 200 rules, as many as the largest plan we promise for. */
    @Test
    @Timeout(30)
    void looksOverTwoHundredRulesInSeconds() {
        TriagePlan plan = new GeneratedTriage(3).narrowPlan(1, 200);

        PlanChecks checks = PlanChecks.of(plan.rules(), VOCABULARY);

        assertThat(checks.unreachable()).noneMatch(each -> each.why() == Unreachable.Why.NOT_DECIDED);
    }

    private static PlanChecks checks(TriageRule... rules) {
        return PlanChecks.of(List.of(rules), VOCABULARY);
    }

    private static TriageRule rule(String name, Set<String> services, TriageConditions when) {
        return new TriageRule(name, services, Set.of(), 8, null, when, null, null);
    }

    private static TriageConditions when(Set<Means> means, Set<AgeBand> ages, Set<Booking> bookings) {
        return new TriageConditions(
                Set.of(), means, Set.of(), null, Set.of(), ages, Set.of(), bookings, Set.of(), null, null, null, null);
    }

    /** What a rule gives a customer, its name aside. */
    private static Placement given(TriageRule rule, TriageFacts facts) {
        return new Placement(
                rule.service() == null ? facts.service() : rule.service(),
                rule.promiseMinutes(),
                rule.priorityReason(),
                0,
                "",
                rule.windowGroup());
    }

    private static Map<String, TriageRule> byName(TriagePlan plan) {
        return plan.rules().stream().collect(Collectors.toMap(TriageRule::name, Function.identity()));
    }

    /** Rules that ask for service, means, complexity, tier and age alone, so that all customers can be counted. */
    private static List<TriageRule> small(GeneratedTriage triage) {
        List<TriageRule> rules = new ArrayList<>(triage.plan(1, 14).rules().stream()
                .filter(rule -> !rule.matchesEverything())
                .map(rule -> new TriageRule(
                        rule.name(),
                        rule.services(),
                        rule.tiers(),
                        rule.promiseMinutes(),
                        rule.priorityReason(),
                        onlyAxesAndAge(rule.conditions()),
                        null,
                        null))
                .toList());
        rules.add(REST);
        return rules;
    }

    private static TriageConditions onlyAxesAndAge(TriageConditions when) {
        return new TriageConditions(
                when.parties(),
                when.means(),
                when.complexities(),
                when.speciality(),
                Set.of(),
                when.ageBands(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null);
    }

    private static List<TriageFacts> everybody() {
        TriageFacts anybody = new GeneratedTriage(1).customer();
        return GeneratedTriage.services().stream()
                .flatMap(service -> GeneratedTriage.TIERS.stream()
                        .flatMap(tier -> ages().map(age -> TriageFacts.of(service, anybody.at(), 0)
                                .withTier(tier)
                                .with(TriageFacts.NONE, age, TriageFacts.NONE, Booking.NONE))))
                .toList();
    }

    private static Stream<@Nullable AgeBand> ages() {
        return Stream.concat(Stream.<@Nullable AgeBand>of((AgeBand) null), Stream.of(AgeBand.values()));
    }
}
