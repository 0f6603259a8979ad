package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.calling.policy.HallResult.Work;
import bank.lobby.server.calling.policy.SimulatedHall.Call;
import bank.lobby.server.calling.policy.SimulatedHall.Watch;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * What the limit on passes promises in any hall whatever: counters of any skills, any load, any policy below it. Source:
 * queueing rules, section 1.3.
 */
class PassLimitTests {

    private static final List<String> SERVICES = List.of("a", "b", "c", "d");

    @Property(tries = 200)
    void isNeverExceededAtATicketsOwnCounters(@ForAll @IntRange(min = 1, max = 9) int limit, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Call> calls = new ArrayList<>();

        HallResult result = hall(random, limit, skills(random), null, noting(calls));

        assertThat(result.mostPasses()).isLessThanOrEqualTo(limit);
        assertThat(result.olderWerePassedMore())
                .as("only heads need be looked at")
                .isTrue();
        assertThat(calls)
                .as("(n + M) calls of its own counters later it is called")
                .allMatch(call -> call.ownCalls() <= call.ahead() + limit);
    }

    /** Where all counters are alike and all work takes the same, that is a time. */
    @Property(tries = 200)
    void boundsTheWait(
            @ForAll @IntRange(min = 1, max = 9) int limit,
            @ForAll @IntRange(min = 1, max = 4) int windows,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Call> calls = new ArrayList<>();
        double work = 1 + random.nextInt(9);

        hall(
                random,
                limit,
                Collections.nCopies(windows, Window.of(SERVICES, List.of())),
                Work.always(work),
                noting(calls));

        assertThat(calls).isNotEmpty().allMatch(call -> {
            double rounds = Math.ceil((call.ahead() + limit + 1.0) / windows);
            return call.waited() <= rounds * work + 1e-6;
        });
    }

    private static HallResult hall(
            SplittableRandom random, int limit, List<Window> windows, @Nullable Work sameWork, Watch watch) {
        List<CallPolicy> policies = CallPolicy.ALL;
        CallRule rule = CallRule.of(policies.get(random.nextInt(policies.size())), limit);
        double load = random.nextDouble(.3, 1.6) * windows.size();
        List<Kind> kinds = SERVICES.stream()
                .map(service -> {
                    double mean = random.nextDouble(1, 9);
                    double perHour = 60 / mean * load / SERVICES.size();
                    Work work = sameWork == null ? Work.lognormal(mean, .8) : sameWork;
                    return Kind.steady(service, 1 + random.nextInt(40), perHour, work);
                })
                .toList();
        return new SimulatedHall(kinds, windows, rule, random.nextLong())
                .watchedBy(watch)
                .run(240, 0);
    }

    /** One to five counters; every service has at least one that takes it. */
    private static List<Window> skills(SplittableRandom random) {
        List<Window> windows = new ArrayList<>();
        int number = 1 + random.nextInt(5);
        for (int window = 0; window < number; window++) {
            List<String> first = some(random, SERVICES, .5);
            List<String> others =
                    SERVICES.stream().filter(each -> !first.contains(each)).toList();
            windows.add(Window.of(first, window == 0 ? others : some(random, others, .4)));
        }
        return windows;
    }

    private static List<String> some(SplittableRandom random, List<String> of, double chance) {
        return of.stream().filter(each -> random.nextDouble() < chance).toList();
    }

    private static Watch noting(List<Call> calls) {
        return new Watch() {
            @Override
            public void called(Call call) {
                calls.add(call);
            }
        };
    }
}
