package bank.lobby.server.triage.rule;

import bank.lobby.wire.triage.TriageConditions;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriageRule;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing a rule asks or gives, in the order a sentence says them: {@link #DAYS} to {@link #LINE} are asked. */
public enum RulePart {
    /** Days of the week. */
    DAYS(
            rule -> rule.conditions().days(),
            (rule, facts) -> rule.conditions().isOn(facts.at().getDayOfWeek())),
    /** Time of day. */
    TIME(
            rule -> ends(rule.conditions()),
            (rule, facts) -> rule.conditions().isAt(facts.at().toLocalTime())),
    /** For whom the business is done. */
    PARTY(
            rule -> rule.conditions().parties(),
            (rule, facts) -> among(rule.conditions().parties(), facts.party())),
    /** Rank of relationship. */
    TIER(TriageRule::tiers, (rule, facts) -> among(rule.tiers(), facts.tier())),
    /** Special care. */
    CARE(
            rule -> rule.conditions().cares(),
            (rule, facts) -> among(rule.conditions().cares(), facts.care())),
    /** Age by a document. */
    AGE(
            rule -> rule.conditions().ageBands(),
            (rule, facts) -> among(rule.conditions().ageBands(), facts.ageBand())),
    /** Standing to an appointment. */
    BOOKING(
            rule -> rule.conditions().bookings(),
            (rule, facts) -> among(rule.conditions().bookings(), facts.booking())),
    /** Document shown. */
    DOCUMENT(
            rule -> rule.conditions().documents(),
            (rule, facts) -> among(rule.conditions().documents(), facts.document())),
    /** Service chosen. */
    SERVICE(TriageRule::services, (rule, facts) -> among(rule.services(), facts.service())),
    /** Cash or not. */
    MEANS(
            rule -> rule.conditions().means(),
            (rule, facts) -> among(rule.conditions().means(), facts.means())),
    /** How much work. */
    COMPLEXITY(
            rule -> rule.conditions().complexities(),
            (rule, facts) -> among(rule.conditions().complexities(), facts.complexity())),
    /** The branch's own speciality or not. */
    SPECIALITY(
            rule -> rule.conditions().speciality(),
            (rule, facts) ->
                    rule.conditions().speciality() == null || rule.conditions().speciality() == facts.speciality()),
    /** How many wait. */
    LINE(rule -> line(rule.conditions()), (rule, facts) -> rule.conditions().isInLine(facts.waiting())),

    /** Gives: minutes promised. */
    PROMISE(TriageRule::promiseMinutes, null),
    /** Gives: another service than the one chosen. */
    TARGET(TriageRule::service, null),
    /** Gives: counters of its own. */
    GROUP(TriageRule::windowGroup, null),
    /** Gives: why such a customer goes sooner. */
    REASON(TriageRule::priorityReason, null);

    /** Everything a rule may ask. */
    public static final List<RulePart> ASKED =
            Stream.of(values()).filter(RulePart::isAsked).toList();

    /** Everything a rule gives. */
    public static final List<RulePart> GIVEN =
            Stream.of(values()).filter(part -> !part.isAsked()).toList();

    private final Function<TriageRule, @Nullable Object> value;
    private final @Nullable BiPredicate<TriageRule, TriageFacts> holds;

    RulePart(Function<TriageRule, @Nullable Object> value, @Nullable BiPredicate<TriageRule, TriageFacts> holds) {
        this.value = value;
        this.holds = holds;
    }

    /** Whether it is asked of the customer, and not given. */
    public boolean isAsked() {
        return holds != null;
    }

    /** Whether {@code rule} says anything of it. */
    public boolean isIn(TriageRule rule) {
        Object said = value.apply(rule);
        return said instanceof Collection<?> many ? !many.isEmpty() : said != null;
    }

    /** Whether what {@code rule} asks of it holds of {@code facts}; always true of what is given. */
    public boolean holds(TriageRule rule, TriageFacts facts) {
        return holds == null || holds.test(rule, facts);
    }

    /** Whether both rules say the same of it. */
    public boolean isSame(TriageRule one, TriageRule other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** What of {@code parts} the rules do not say the same of, in order; empty for two rules alike. */
    public static List<RulePart> differences(List<RulePart> parts, TriageRule one, TriageRule other) {
        return parts.stream().filter(part -> !part.isSame(one, other)).toList();
    }

    private static <T> boolean among(Collection<T> asked, @Nullable T value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }

    private static List<LocalTime> ends(TriageConditions when) {
        return when.from() == null || when.until() == null ? List.of() : List.of(when.from(), when.until());
    }

    private static @Nullable List<Integer> line(TriageConditions when) {
        if (!when.asksLine()) {
            return null;
        }
        return List.of(
                Objects.requireNonNullElse(when.waitingFrom(), -1), Objects.requireNonNullElse(when.waitingUpTo(), -1));
    }
}
