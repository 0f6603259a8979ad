package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.calling.policy.HallResult.Work;
import bank.lobby.server.calling.policy.SimulatedHall.Call;
import bank.lobby.server.calling.policy.SimulatedHall.Watch;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * A rule moves waiting from one to another and makes none: the sum of load times mean wait is the same under all. Held to
 * the customer and not to an average: over a day that begins and ends with an empty hall the two sides are equal but for
 * rounding. The other side is a line first come first served, computed without any of our code.
 * Source: queueing rules, section 1.2, conservation law.
 */
class ConservationTests {

    private static final double ROUNDING = 1e-7;

    /** Any work at one window: what waits there, weighed with its work. */
    @Property(tries = 150)
    void conservesWorkTimesWaitAtOneWindow(
            @ForAll("rules") CallRule rule, @ForAll("classes") List<Kind> kinds, @ForAll long seed) {
        List<Call> calls = calls(kinds, 1, rule, seed, false);
        calls.sort(Comparator.comparingDouble(Call::arrived));

        double firstCome = 0;
        double free = 0;
        for (Call each : calls) {
            double called = Math.max(free, each.arrived());
            firstCome += (called - each.arrived()) * each.work();
            free = called + each.work();
        }

        double waited =
                calls.stream().mapToDouble(call -> call.waited() * call.work()).sum();
        assertThat(waited).isCloseTo(firstCome, within(ROUNDING * (1 + firstCome)));
    }

    /** One kind of work at several windows, drawn call by call: what waits there, by heads. */
    @Property(tries = 150)
    void conservesWaitAtSeveralWindowsWithOneKindOfWork(
            @ForAll("rules") CallRule rule,
            @ForAll("classes") List<Kind> kinds,
            @ForAll @IntRange(min = 2, max = 5) int windows,
            @ForAll long seed) {
        List<Kind> common = kinds.stream()
                .map(kind ->
                        Kind.steady(kind.service(), kind.promise(), kind.highestRate() * windows, Work.exponential(4)))
                .toList();
        List<Call> calls = calls(common, windows, rule, seed, true);

        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(windows, 0.0));
        double[] arrivals = calls.stream().mapToDouble(Call::arrived).sorted().toArray();
        double firstCome = 0;
        for (int i = 0; i < arrivals.length; i++) {
            double called = Math.max(free.remove(), arrivals[i]);
            firstCome += called - arrivals[i];
            free.add(called + calls.get(i).work());
        }

        double waited = calls.stream().mapToDouble(Call::waited).sum();
        assertThat(waited).isCloseTo(firstCome, within(ROUNDING * (1 + firstCome)));
    }

    /** Every policy there is, with and without limit, with rates or without. */
    @Provide
    static Arbitrary<CallRule> rules() {
        Arbitrary<Map<String, Double>> rates = Arbitraries.maps(
                Arbitraries.of("a", "b", "c"), Arbitraries.doubles().between(.1, 10));
        return Combinators.combine(
                        Arbitraries.of(CallPolicy.ALL), Arbitraries.integers().between(0, 9), rates)
                .as((policy, limit, some) -> new CallRule(policy.name(), limit, some));
    }

    /** Three classes, from hardly anybody to more than one window can bear. */
    @Provide
    static Arbitrary<List<Kind>> classes() {
        return Combinators.combine(kind("a"), kind("b"), kind("c")).as((a, b, c) -> List.of(a, b, c));
    }

    private static Arbitrary<Kind> kind(String service) {
        Arbitrary<Work> work = Arbitraries.of(
                Work.exponential(3), Work.always(4), Work.lognormal(5, 1.2), random -> random.nextBoolean() ? 1 : 8);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.doubles().between(.5, 7),
                        work)
                .as((promise, perHour, minutes) -> Kind.steady(service, promise, perHour, minutes));
    }

    /** All calls of eight hours and until the hall is empty, in the order they were made. */
    private static List<Call> calls(List<Kind> kinds, int windows, CallRule rule, long seed, boolean workByCall) {
        List<Call> calls = new ArrayList<>();
        List<Window> all = Collections.nCopies(windows, Window.of(List.of("a", "b", "c"), List.of()));
        SimulatedHall hall = new SimulatedHall(kinds, all, rule, seed).watchedBy(new Watch() {
            @Override
            public void called(Call call) {
                calls.add(call);
            }
        });
        (workByCall ? hall.drawingWorkByCall() : hall).run(480, 0);
        return calls;
    }
}
