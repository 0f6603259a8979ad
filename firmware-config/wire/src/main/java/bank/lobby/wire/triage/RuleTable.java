package bank.lobby.wire.triage;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;

/**
 * The rules of a plan in order, with an index over them: for each thing a rule may ask and each answer, one bit a rule
 * that is content with it. The first rule of a customer is the first bit left when the answers of that customer are laid
 * over one another. Immutable; equal to any list of the same rules.
 */
final class RuleTable extends AbstractList<TriageRule> implements RandomAccess {

    private static final int AGES = AgeBand.values().length + 1;
    private static final int BOOKINGS = Booking.values().length;
    private static final int DAYS = DayOfWeek.values().length;
    private static final int MEANS = Means.values().length;
    private static final int COMPLEXITIES = Complexity.values().length;

    private final TriageRule[] rules;
    private final WordIndex services;
    private final WordIndex tiers;
    private final WordIndex cares;
    private final WordIndex documents;
    private final RuleBits axes;
    private final RuleBits people;
    private final RuleBits days;
    private final StepIndex times;
    private final StepIndex lines;

    private RuleTable(List<TriageRule> list) {
        rules = list.toArray(TriageRule[]::new);
        services = WordIndex.of(rules, TriageRule::services);
        tiers = WordIndex.of(rules, TriageRule::tiers);
        cares = WordIndex.of(rules, rule -> rule.conditions().cares());
        documents = WordIndex.of(rules, rule -> rule.conditions().documents());
        axes = RuleBits.of(Party.values().length * MEANS * COMPLEXITIES * 2, rules, RuleTable::likesAxes);
        people = RuleBits.of(AGES * BOOKINGS, rules, RuleTable::likesPeople);
        days = RuleBits.of(DAYS, rules, (rule, day) -> rule.conditions().isOn(DayOfWeek.of(day + 1)));
        times = times(rules);
        lines = lines(rules);
    }

    /** {@code rules} with an index; the same object when they have one. */
    static RuleTable of(List<TriageRule> rules) {
        return rules instanceof RuleTable table ? table : new RuleTable(rules);
    }

    /** The first rule that matches {@code facts}, which one always does in a plan. */
    TriageRule first(TriageFacts facts) {
        long[] service = services.rulesFor(facts.service());
        long[] tier = tiers.rulesFor(facts.tier());
        long[] care = cares.rulesFor(facts.care());
        long[] document = documents.rulesFor(facts.document());
        long[] axis = axes.rulesFor(axis(facts.party(), facts.means(), facts.complexity(), facts.speciality()));
        long[] person =
                people.rulesFor((facts.ageBand() == null ? 0 : facts.ageBand().ordinal() + 1) * BOOKINGS
                        + facts.booking().ordinal());
        long[] day = days.rulesFor(facts.at().getDayOfWeek().ordinal());
        long[] time = times.rulesFor(facts.at().toLocalTime().toNanoOfDay());
        long[] line = lines.rulesFor(facts.waiting());
        for (int word = 0; word < service.length; word++) {
            long left = service[word]
                    & tier[word]
                    & care[word]
                    & document[word]
                    & axis[word]
                    & person[word]
                    & day[word]
                    & time[word]
                    & line[word];
            if (left != 0) {
                return rules[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        throw new IllegalStateException("No rule matched, though the last matches everything");
    }

    /** Lines of so many and more are all alike to the rules; 0 where none asks. */
    int longestLineAsked() {
        return (int) Math.max(0, lines.last());
    }

    @Override
    public TriageRule get(int index) {
        return rules[index];
    }

    @Override
    public int size() {
        return rules.length;
    }

    private static int axis(Party party, Means means, Complexity complexity, boolean speciality) {
        int axis = (party.ordinal() * MEANS + means.ordinal()) * COMPLEXITIES + complexity.ordinal();
        return axis * 2 + (speciality ? 1 : 0);
    }

    private static boolean likesAxes(TriageRule rule, int axis) {
        Complexity complexity = Complexity.values()[axis / 2 % COMPLEXITIES];
        Means means = Means.values()[axis / 2 / COMPLEXITIES % MEANS];
        Party party = Party.values()[axis / 2 / COMPLEXITIES / MEANS];
        return rule.conditions().isFor(party, means, complexity, axis % 2 == 1);
    }

    private static boolean likesPeople(TriageRule rule, int person) {
        int age = person / BOOKINGS;
        return rule.conditions()
                .isFor(age == 0 ? null : AgeBand.values()[age - 1], Booking.values()[person % BOOKINGS]);
    }

    private static StepIndex times(TriageRule[] rules) {
        long[] steps = Arrays.stream(rules)
                .map(TriageRule::conditions)
                .flatMap(when -> Stream.ofNullable(when.from()).flatMap(from -> Stream.of(from, when.until())))
                .mapToLong(LocalTime::toNanoOfDay)
                .toArray();
        return StepIndex.of(0, steps, rules, (rule, nanos) -> rule.conditions().isAt(LocalTime.ofNanoOfDay(nanos)));
    }

    private static StepIndex lines(TriageRule[] rules) {
        long[] steps = Arrays.stream(rules)
                .map(TriageRule::conditions)
                .flatMap(when -> Stream.concat(
                        Stream.ofNullable(when.waitingFrom()),
                        Stream.ofNullable(when.waitingUpTo()).map(most -> most + 1)))
                .mapToLong(Integer::longValue)
                .toArray();
        return StepIndex.of(
                Integer.MIN_VALUE,
                steps,
                rules,
                (rule, waiting) -> rule.conditions().isInLine(waiting));
    }
}
