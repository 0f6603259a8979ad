package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.wire.station.Names;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first rule that matches places the ticket, and one always does. */
class TriagePlanTests {

    private static final TriageRule PRIVATE = new TriageRule("private", Set.of(), Set.of("private"), 5, "tier");
    private static final TriageRule CASH = new TriageRule("cash", Set.of("cash"), Set.of(), 15, null);
    private static final TriageRule REST = new TriageRule("rest", Set.of(), Set.of(), 20, null);

    private final TriagePlan plan = new TriagePlan(3, List.of(PRIVATE, CASH, REST));

    @Test
    void placesByTheFirstRuleThatMatches() {
        assertThat(plan.place(facts("cash", "private")))
                .isEqualTo(new Placement("cash", 5, "tier", 3, "private", null));
        assertThat(plan.place(facts("cash", "ordinary")).rule()).isEqualTo("cash");
        assertThat(plan.place(facts("transfer", "ordinary")).rule()).isEqualTo("rest");
    }

    @Test
    void refusesAPlanThatCouldLeaveSomebodyUnplaced() {
        assertThatThrownBy(() -> new TriagePlan(1, List.of(PRIVATE, CASH))).hasMessageContaining("last rule");
        assertThatThrownBy(() -> new TriagePlan(1, List.of())).hasMessageContaining("last rule");
    }

    @Test
    void refusesTwoRulesOfOneName() {
        TriageRule again = new TriageRule("cash", Set.of(), Set.of("gold"), 9, null);

        assertThatThrownBy(() -> new TriagePlan(1, List.of(CASH, again, REST))).hasMessageContaining("named cash");
    }

    @Test
    void promisesWhatTheServicePromisesWhereTheRuleSaysNothing() {
        TriagePlan plan = new TriagePlan(
                1, List.of(CASH, new TriageRule("rest", Set.of(), Set.of(), TriageRule.AS_SERVICE, null)));
        LocalDateTime at = LocalDateTime.of(2026, 3, 2, 9, 30);

        assertThat(plan.place(TriageFacts.of(menu("wealth").promising(35), at, 0)))
                .returns(35, Placement::promiseMinutes);
        assertThat(plan.place(TriageFacts.of(menu("wealth"), at, 0)))
                .returns(MenuService.USUAL_PROMISE, Placement::promiseMinutes);
        assertThat(plan.place(TriageFacts.of(menu("cash").promising(35), at, 0)))
                .returns(CASH.promiseMinutes(), Placement::promiseMinutes);
    }

    @Test
    void refusesAPromiseOutOfRange() {
        assertThatThrownBy(() -> new TriageRule("x", Set.of(), Set.of(), -1, null))
                .hasMessageContaining("promiseMinutes");
    }

    @Test
    void placesByEveryConditionAndMovesToTheServiceAndTheCountersOfTheRule() {
        TriageConditions elders = new TriageConditions(
                Set.of(Party.PERSONAL),
                Set.of(Means.CASH),
                Set.of(Complexity.SIMPLE),
                false,
                Set.of("elderly"),
                Set.of(AgeBand.SEVENTIES, AgeBand.EIGHTY_UP),
                Set.of("RESIDENT_ID"),
                Set.of(Booking.NONE),
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                5,
                50);
        TriagePlan careful = new TriagePlan(
                4,
                List.of(new TriageRule("elders", Set.of(), Set.of(), 8, "elderly", elders, "care-desk", "care"), REST));
        TriageFacts old = facts("cash", "ordinary").with("elderly", AgeBand.SEVENTIES, "RESIDENT_ID", Booking.NONE);

        assertThat(careful.place(old)).isEqualTo(new Placement("care-desk", 8, "elderly", 4, "elders", "care"));
        assertThat(careful.place(old.with("elderly", null, "RESIDENT_ID", Booking.NONE))
                        .rule())
                .isEqualTo("rest");
        assertThat(careful.place(old.with("none", AgeBand.SEVENTIES, "RESIDENT_ID", Booking.NONE))
                        .rule())
                .isEqualTo("rest");
        assertThat(careful.asksLine()).isTrue();
        assertThat(plan.asksLine()).isFalse();
    }

    @Test
    void aTimeThatEndsBeforeItBeginsGoesOverMidnight() {
        TriageRule night = new TriageRule(
                "night",
                Set.of(),
                Set.of(),
                9,
                null,
                new TriageConditions(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0),
                        null,
                        null),
                null,
                null);

        assertThat(night.matches(at(23))).isTrue();
        assertThat(night.matches(at(5))).isTrue();
        assertThat(night.matches(at(6))).isFalse();
        assertThat(night.matches(at(12))).isFalse();
    }

    private static TriageFacts facts(String service, String tier) {
        return TriageFacts.of(menu(service), LocalDateTime.of(2026, 3, 2, 9, 30), 7)
                .withTier(tier);
    }

    private static TriageFacts at(int hour) {
        return TriageFacts.of(menu("cash"), LocalDateTime.of(2026, 3, 2, hour, 0), 0);
    }

    private static MenuService menu(String code) {
        Names names = new Names("名", "名", "Name");
        return new MenuService(code, names, names, Party.PERSONAL, Means.CASH, Complexity.SIMPLE, false, "cash");
    }
}
