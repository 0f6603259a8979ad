package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bank.lobby.server.calling.policy.SimulatedHall.Result;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole days in a busy branch, the same customers under each policy. Source: queueing rules, sections 1.3 and 1.4. */
class BranchDayTests {

    private static final int DAYS = 334;
    private static final double BUSY = 1.15;

    /** Three loads of 334 days: a thousand days. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1.0, 1.15})
    void passesNobodyMoreOftenThanTheLimit(double load) {
        int most = 0;
        for (int day = 0; day < DAYS; day++) {
            most = Math.max(most, day(load, CallRule.DEFAULT, day).mostPasses());
        }

        assertThat(most).isEqualTo(CallRule.DEFAULT.passLimit());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void holdsAnyLimitUnderTheHarshestPolicy(int limit) {
        int most = 0;
        for (int day = 0; day < 40; day++) {
            most = Math.max(
                    most, day(BUSY, CallRule.of(CallPolicy.STRICT, limit), day).mostPasses());
        }

        assertThat(most).isEqualTo(limit);
    }

    @Test
    void movesWaitingBetweenClassesAndHardlyChangesItsMean() {
        Means fifo = means(CallRule.of(CallPolicy.FIRST_COME, 0));
        Means strict = means(CallRule.of(CallPolicy.STRICT, 0));
        Means share = means(CallRule.DEFAULT);

        assertThat(share.all).isCloseTo(fifo.all, within(fifo.all * .1));
        assertThat(share.complex).as("strict abandons complex customers").isLessThan(strict.complex * .6);
        assertThat(share.elderly).isLessThan(fifo.elderly * .8);
        assertThat(share.vipCash).isBetween(strict.vipCash, fifo.vipCash);
    }

    @Test
    void passesNobodyFirstComeFirstServedAndManyUnderStrictPriority() {
        int fifo = 0;
        int strict = 0;
        int unlimited = 0;
        for (int day = 0; day < 60; day++) {
            fifo = Math.max(
                    fifo, day(BUSY, CallRule.of(CallPolicy.FIRST_COME, 0), day).mostPasses());
            strict = Math.max(
                    strict, day(BUSY, CallRule.of(CallPolicy.STRICT, 0), day).mostPasses());
            unlimited = Math.max(
                    unlimited,
                    day(BUSY, CallRule.of(CallPolicy.SHARE_OF_PROMISE, 0), day).mostPasses());
        }

        assertThat(fifo).isZero();
        assertThat(strict).isGreaterThan(25);
        assertThat(unlimited).isBetween(6, strict - 1);
    }

    private record Means(double all, double elderly, double complex, double vipCash) {}

    private static Means means(CallRule rule) {
        double all = 0;
        double elderly = 0;
        double complex = 0;
        double vipCash = 0;
        int days = 100;
        for (int day = 0; day < days; day++) {
            Result result = day(BUSY, rule, day);
            all += result.mean() / days;
            elderly += result.mean(BranchDay.ELDERLY) / days;
            complex += result.mean(BranchDay.COMPLEX) / days;
            vipCash += result.mean(BranchDay.VIP_CASH) / days;
        }
        return new Means(all, elderly, complex, vipCash);
    }

    private static Result day(double load, CallRule rule, int day) {
        return new BranchDay(load).run(rule, new SplittableRandom(day));
    }
}
