package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bank.lobby.server.calling.policy.CallDecision.Candidate;
import bank.lobby.server.calling.policy.CallDecision.Choice;
import bank.lobby.server.calling.policy.CallDecision.Reason;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.counter.WorkProfile.AlsoCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One call at a time: who, and what is said of why. */
class ChooseNextTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final WorkProfile CASH_THEN_WEALTH = WorkProfile.of(List.of("cash", "care"), List.of("wealth"));

    @Nested
    class ByShareOfPromise {

        @Test
        void callsNobodyWhereNobodyWaits() {
            assertThat(chosen(CallRule.DEFAULT)).isNull();
        }

        @Test
        void prefersTheShorterPromiseAfterTheSameWait() {
            WaitingHead ordinary = head("cash", 15, 4, 1);
            WaitingHead platinum = head("cash", 3, 4, 2);

            assertThat(chosen(CallRule.DEFAULT, ordinary, platinum)).isEqualTo(platinum.ticket());
        }

        @Test
        void doesNotLetANewcomerPassSomebodyWhoWaitedLong() {
            WaitingHead ordinary = head("cash", 15, 12, 1);
            WaitingHead platinum = head("cash", 3, 2, 2);

            assertThat(chosen(CallRule.DEFAULT, platinum, ordinary)).isEqualTo(ordinary.ticket());
        }

        @Test
        void callsInOrderOfArrivalBetweenEquals() {
            WaitingHead first = head("cash", 15, 5, 1);
            WaitingHead second = head("care", 15, 5, 2);

            assertThat(chosen(CallRule.DEFAULT, second, first)).isEqualTo(first.ticket());
        }

        @Test
        void letsOnlyThosePassWhoCameInTheFirstSixteenOfTwentyMinutes() {
            WaitingHead waited20 = head("cash", 15, 20, 1);

            assertThat(chosen(CallRule.DEFAULT, waited20, head("care", 3, 4.01, 2)))
                    .isNotEqualTo(waited20.ticket());
            assertThat(chosen(CallRule.DEFAULT, waited20, head("care", 3, 3.99, 2)))
                    .isEqualTo(waited20.ticket());
        }

        @Test
        void callsABookedCustomerBeforeTheTimeOnlyWhenNobodyElseWaits() {
            WaitingHead booked = head("cash", 5, -10, 1);
            WaitingHead justCame = head("care", 30, 0, 2);

            assertThat(chosen(CallRule.DEFAULT, booked, justCame)).isEqualTo(justCame.ticket());
            assertThat(chosen(CallRule.DEFAULT, booked)).isEqualTo(booked.ticket());
        }
    }

    @Test
    void letsOnlyThosePassUnderDueTimeWhoCameWithinTheDifferenceOfThePromises() {
        CallRule dueTime = CallRule.of(CallPolicy.DUE_TIME, 0);
        WaitingHead older = head("cash", 15, 20, 1);

        assertThat(chosen(dueTime, older, head("care", 5, 10.01, 2))).isNotEqualTo(older.ticket());
        assertThat(chosen(dueTime, older, head("care", 5, 9.99, 2))).isEqualTo(older.ticket());
    }

    @Nested
    class PassLimit {

        @Test
        void callsTheOldestThatWasPassedAsOftenAsAnybodyMayBe() {
            WaitingHead passed = passed(head("cash", 30, 10, 1), 5);
            WaitingHead urgent = head("care", 3, 9, 2);

            CallDecision decision = decide(CASH_THEN_WEALTH, CallRule.DEFAULT, passed, urgent);

            assertThat(decision.called()).isEqualTo(passed.ticket());
            assertThat(decision.reason()).isEqualTo(Reason.PASSED_ENOUGH);
        }

        @Test
        void waitsForTheLastPass() {
            WaitingHead passed = passed(head("cash", 30, 10, 1), 4);
            WaitingHead urgent = head("care", 3, 9, 2);

            assertThat(chosen(CallRule.DEFAULT, passed, urgent)).isEqualTo(urgent.ticket());
        }

        @Test
        void doesNotHelpTheYounger() {
            WaitingHead older = head("care", 3, 10, 1);
            WaitingHead passed = passed(head("cash", 30, 9, 2), 9);

            assertThat(chosen(CallRule.DEFAULT, older, passed)).isEqualTo(older.ticket());
        }

        @Test
        void doesNotHoldAtASecondChoice() {
            WorkProfile profile = WorkProfile.of(List.of(), List.of("cash", "care"));
            WaitingHead passed = passed(head("cash", 30, 10, 1), 9);
            WaitingHead urgent = head("care", 3, 9, 2);

            assertThat(decide(profile, CallRule.DEFAULT, passed, urgent).called())
                    .isEqualTo(urgent.ticket());
        }

        @Test
        void isNoneAtZero() {
            WaitingHead passed = passed(head("cash", 30, 10, 1), 99);
            WaitingHead urgent = head("care", 3, 9, 2);

            assertThat(chosen(CallRule.of(CallPolicy.STRICT, 0), passed, urgent))
                    .isEqualTo(urgent.ticket());
        }
    }

    @Nested
    class Profile {

        @Test
        void takesASecondChoiceOnlyWhileNobodyOfTheFirstWaits() {
            WaitingHead wealth = head("wealth", 3, 60, 1);
            WaitingHead cash = head("cash", 15, 0, 2);

            assertThat(chosen(CallRule.DEFAULT, wealth, cash)).isEqualTo(cash.ticket());
            assertThat(chosen(CallRule.DEFAULT, wealth)).isEqualTo(wealth.ticket());
        }

        @Test
        void callsNobodyItCannotServe() {
            assertThat(chosen(CallRule.DEFAULT, head("foreign-exchange", 3, 60, 1)))
                    .isNull();
        }

        @Test
        void alsoCallsAServiceSomebodyHasWaitedForTooLong() {
            WorkProfile profile = new WorkProfile(
                    List.of("cash"), List.of("wealth"), List.of(new AlsoCall("wealth", Duration.ofMinutes(15))));
            WaitingHead cash = head("cash", 15, 5, 2);

            CallDecision tooLong = decide(profile, CallRule.DEFAULT, cash, head("wealth", 20, 15.1, 1));
            CallDecision notYet = decide(profile, CallRule.DEFAULT, cash, head("wealth", 20, 15, 1));

            assertThat(tooLong.candidates().getFirst().choice()).isEqualTo(Choice.ALSO);
            assertThat(tooLong.called())
                    .isEqualTo(tooLong.candidates().getFirst().ticket());
            assertThat(notYet.called()).isEqualTo(cash.ticket());
        }
    }

    @Nested
    class Bound {

        private final WorkProfile elderly =
                new WorkProfile(List.of("cash"), List.of(), List.of(), List.of("care-counters"));

        @Test
        void competesAsFirstChoiceWhateverTheProfileSays() {
            WaitingHead back = bound(head("foreign-exchange", 15, 12, 1));
            WaitingHead cash = head("cash", 15, 5, 2);

            CallDecision decision = decide(CASH_THEN_WEALTH, CallRule.DEFAULT, cash, back);

            assertThat(decision.called()).isEqualTo(back.ticket());
            assertThat(decision.candidates().getFirst().choice()).isEqualTo(Choice.FIRST);
        }

        @Test
        void doesNotPassSomebodyWhoWasPassedEnough() {
            WaitingHead back = bound(head("foreign-exchange", 1, 5, 2));
            WaitingHead cash = passed(head("cash", 60, 6, 1), 5);

            assertThat(decide(CASH_THEN_WEALTH, CallRule.DEFAULT, cash, back).reason())
                    .isEqualTo(Reason.PASSED_ENOUGH);
        }

        @Test
        void isOwnAtTheCountersOfItsWindowGroup() {
            WaitingHead care = inGroup(head("wealth", 15, 9, 1), "care-counters");
            WaitingHead other = inGroup(head("wealth", 15, 99, 3), "elsewhere");
            WaitingHead cash = head("cash", 15, 5, 2);

            CallDecision decision = decide(elderly, CallRule.DEFAULT, cash, care, other);

            assertThat(decision.called()).isEqualTo(care.ticket());
            assertThat(decision.candidates()).extracting(Candidate::ticket).doesNotContain(other.ticket());
        }

        private static WaitingHead bound(WaitingHead head) {
            return with(head, null, true);
        }

        private static WaitingHead inGroup(WaitingHead head, String group) {
            return with(head, group, false);
        }

        private static WaitingHead with(WaitingHead head, @Nullable String group, boolean here) {
            return new WaitingHead(
                    head.ticket(),
                    head.number(),
                    head.service(),
                    head.promise(),
                    group,
                    here,
                    List.of(1),
                    head.since(),
                    head.arrival(),
                    head.passes(),
                    head.classSize());
        }
    }

    @Test
    void keepsTheLineInTheGivenParts() {
        CallRule rule = new CallRule("ratio", 0, Map.of("cash", 3.0, "care", 1.0));
        WaitingHead cash = ofClassSize(head("cash", 15, 9, 1), 6);
        WaitingHead care = ofClassSize(head("care", 15, 1, 2), 3);

        assertThat(chosen(rule, cash, care))
                .as("care has 3 of 9, its part is a quarter")
                .isEqualTo(care.ticket());
    }

    @Test
    void saysWhatItWeighedMostUrgentFirst() {
        WaitingHead cash = passed(head("cash", 15, 6, 1), 2);
        WaitingHead care = head("care", 8, 6, 2);
        WaitingHead wealth = head("wealth", 3, 6, 3);

        CallDecision decision = decide(CASH_THEN_WEALTH, CallRule.DEFAULT, wealth, cash, care);

        assertThat(decision.reason()).isEqualTo(Reason.MOST_URGENT);
        assertThat(decision.version()).isEqualTo(CallPolicy.SHARE_OF_PROMISE.version());
        assertThat(decision.candidates())
                .extracting(Candidate::service, Candidate::choice, Candidate::share, Candidate::passes)
                .containsExactly(
                        tuple("care", Choice.FIRST, 0.75, 0),
                        tuple("cash", Choice.FIRST, 0.4, 2),
                        tuple("wealth", Choice.SECOND, 2.0, 0));
    }

    @Test
    void refusesARuleThatMakesNoSense() {
        assertThatThrownBy(() -> new CallRule("lottery", 5, Map.of()))
                .hasMessageContaining("no call policy 'lottery'")
                .hasMessageContaining("share-of-promise");
        assertThatThrownBy(() -> new CallRule("strict", -1, Map.of())).hasMessageContaining("pass limit");
        assertThatThrownBy(() -> new CallRule("accumulating", 5, Map.of("cash", 0.0)))
                .hasMessageContaining("above 0");
    }

    private static @Nullable UUID chosen(CallRule rule, WaitingHead... heads) {
        return new ChooseNext(CASH_THEN_WEALTH, rule)
                .among(List.of(heads), NOW)
                .map(CallDecision::called)
                .orElse(null);
    }

    private static CallDecision decide(WorkProfile profile, CallRule rule, WaitingHead... heads) {
        return new ChooseNext(profile, rule).among(List.of(heads), NOW).orElseThrow();
    }

    private static WaitingHead head(String service, int promiseMinutes, double waitedMinutes, long arrival) {
        return new WaitingHead(
                new UUID(0, arrival),
                "A%03d".formatted(arrival),
                service,
                Duration.ofMinutes(promiseMinutes),
                NOW.minusMillis((long) (waitedMinutes * 60_000)),
                arrival,
                0,
                1);
    }

    private static WaitingHead passed(WaitingHead head, int passes) {
        return new WaitingHead(
                head.ticket(), head.number(), head.service(), head.promise(), head.since(), head.arrival(), passes, 1);
    }

    private static WaitingHead ofClassSize(WaitingHead head, int size) {
        return new WaitingHead(
                head.ticket(), head.number(), head.service(), head.promise(), head.since(), head.arrival(), 0, size);
    }
}
