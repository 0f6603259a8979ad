package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bank.lobby.server.calling.policy.SimulatedHall.Kind;
import bank.lobby.server.calling.policy.SimulatedHall.Result;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import bank.lobby.server.calling.policy.SimulatedHall.Work;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Every policy against the mean waits that theory gives for it. The hall is simulated with a fixed seed and runs long enough
 * that a rule which is wrong in any term misses by more than the margin. Source of the figures: queueing rules, section 1.2.
 */
class CallPolicyTests {

    private static final double LONG = 10_000 * 60;
    private static final double WARM_UP = 500 * 60;

    /** One server, 24 an hour, exponential 2 min: loads .2, .4, .2. First come: 8 minutes for all. */
    @Nested
    class AtOneWindow {

        private static final Work TWO_MINUTES = exponential(2);

        @Test
        void makesEverybodyWaitTheSameFirstComeFirstServed() {
            Result result = at(CallRule.of(CallPolicy.FIRST_COME, 0));

            assertMeans(result, 8, 8, 8);
            assertThat(result.mostPasses()).isZero();
        }

        @Test
        void agreesWithCobhamUnderStrictPriority() {
            assertMeans(at(CallRule.of(CallPolicy.STRICT, 0)), 2, 5, 20);
        }

        @Test
        void agreesWithKleinrockUnderAccumulatingPriority() {
            CallRule rule = new CallRule("accumulating", 0, Map.of("a", 4.0, "b", 2.0, "c", 1.0));

            assertMeans(at(rule), 4.649573, 7.521368, 12.307692);
        }

        @Test
        void conservesWorkWhateverTheRule() {
            for (CallPolicy policy : CallPolicy.ALL) {
                Result result = at(CallRule.of(policy, 5));

                double waiting = .2 * result.mean(0) + .4 * result.mean(1) + .2 * result.mean(2);

                assertThat(waiting).as(policy.name()).isCloseTo(6.4, within(6.4 * .06));
            }
        }

        private static Result at(CallRule rule) {
            return simulate(
                    List.of(
                            Kind.steady("a", 3, 6, TWO_MINUTES),
                            Kind.steady("b", 8, 12, TWO_MINUTES),
                            Kind.steady("c", 15, 6, TWO_MINUTES)),
                    1,
                    rule);
        }
    }

    /** Four windows, 30 an hour, exponential 6 min. First come: 3.056604 minutes. */
    @Nested
    class AtFourWindows {

        private static final Work SIX_MINUTES = exponential(6);

        @Test
        void agreesWithErlangFirstComeFirstServed() {
            assertMeans(two(CallRule.of(CallPolicy.FIRST_COME, 0)), 3.056604, 3.056604);
        }

        @Test
        void agreesWithTheFormulaOfStrictPriority() {
            assertMeans(two(CallRule.of(CallPolicy.STRICT, 0)), 0.955189, 3.820755);
        }

        @Test
        void agreesWithTheRecursionOfAccumulatingPriority() {
            assertMeans(two(new CallRule("accumulating", 0, Map.of("a", 3.0, "b", 1.0))), 1.763425, 3.526850);
        }

        @Test
        void overrunsAllPromisesByTheSameShare() {
            assertMeans(three(CallRule.of(CallPolicy.SHARE_OF_PROMISE, 0)), 1.365020, 2.303831, 3.513342);
        }

        @Test
        void starvesTheLongestPromiseUnderStrictPriority() {
            assertMeans(three(CallRule.of(CallPolicy.STRICT, 0)), 0.826109, 1.065947, 3.944);
        }

        @Test
        void keepsRatesThatAreNotGivenAtOneOverThePromise() {
            Result accumulating = three(CallRule.of(CallPolicy.ACCUMULATING, 0));
            Result share = three(CallRule.of(CallPolicy.SHARE_OF_PROMISE, 0));

            assertThat(accumulating.mean(0)).isCloseTo(share.mean(0), within(1e-9));
            assertThat(accumulating.mean(2)).isCloseTo(share.mean(2), within(1e-9));
        }

        private static Result two(CallRule rule) {
            return simulate(
                    List.of(Kind.steady("a", 5, 8, SIX_MINUTES), Kind.steady("b", 15, 22, SIX_MINUTES)), 4, rule);
        }

        private static Result three(CallRule rule) {
            return simulate(
                    List.of(
                            Kind.steady("a", 3, 3, SIX_MINUTES),
                            Kind.steady("b", 8, 6, SIX_MINUTES),
                            Kind.steady("c", 15, 21, SIX_MINUTES)),
                    4,
                    rule);
        }
    }

    @Test
    void differsByThePromisesInHeavyTrafficUnderDueTime() {
        Work work = exponential(2);
        List<Kind> kinds = List.of(Kind.steady("a", 5, 14.625, work), Kind.steady("b", 15, 14.625, work));

        Result result = simulate(kinds, 1, CallRule.of(CallPolicy.DUE_TIME, 0));

        assertThat(result.mean(1) - result.mean(0)).isCloseTo(8.7, within(1.0));
    }

    @Test
    void keepsTheLineInTheGivenRatio() {
        Work work = exponential(2);
        List<Kind> kinds = List.of(Kind.steady("a", 10, 14.5, work), Kind.steady("b", 10, 14.5, work));
        CallRule rule = new CallRule("ratio", 0, Map.of("a", 1.0, "b", 3.0));

        Result result = simulate(kinds, 1, rule);

        assertThat(result.mean(1) / result.mean(0))
                .as("by Little's law, as the lines")
                .isCloseTo(3, within(.3));
    }

    private static Result simulate(List<Kind> kinds, int windows, CallRule rule) {
        List<String> all = kinds.stream().map(Kind::service).toList();
        List<Window> hall = Collections.nCopies(windows, Window.of(all, List.of()));
        return new SimulatedHall(kinds, hall, rule, new SplittableRandom(2026)).run(LONG, WARM_UP);
    }

    private static void assertMeans(Result result, double... expected) {
        for (int kind = 0; kind < expected.length; kind++) {
            assertThat(result.mean(kind))
                    .as("mean wait of kind " + kind)
                    .isCloseTo(expected[kind], within(expected[kind] * .06));
        }
    }

    private static Work exponential(double mean) {
        return random -> -mean * Math.log(1 - random.nextDouble());
    }
}
