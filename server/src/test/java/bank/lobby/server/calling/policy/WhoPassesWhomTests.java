package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.calling.policy.HallResult.Work;
import bank.lobby.server.calling.policy.SimulatedHall.Watch;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import bank.lobby.server.counter.WorkProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How late somebody may come and still pass whom. Source: queueing rules, section 1.2, who can pass whom. */
class WhoPassesWhomTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final WorkProfile BOTH = WorkProfile.of(List.of("long", "short"), List.of());
    private static final CallRule DUE_TIME = CallRule.of(CallPolicy.DUE_TIME, 0);
    private static final CallRule SHARE = CallRule.of(CallPolicy.SHARE_OF_PROMISE, 0);

    /** Within d_k - d_j after the older. */
    @Property(tries = 1000)
    void passesUnderDueTimeWithinTheDifferenceOfThePromises(
            @ForAll @IntRange(min = 1, max = 60) int promise,
            @ForAll @IntRange(min = 1, max = 60) int shorterBy,
            @ForAll @IntRange(min = 0, max = 120) int waited,
            @ForAll @IntRange(min = 1, max = 7200) int secondsLater) {
        boolean inTime = secondsLater < shorterBy * 60;

        boolean passes = passes(DUE_TIME, promise + shorterBy, promise, waited, secondsLater);

        assertThat(passes).isEqualTo(inTime);
    }

    /** In the first t(1 - d_j/d_k) of the time t the older has waited. */
    @Property(tries = 1000)
    void passesUnderShareOfPromiseInTheFirstPartOfTheTimeWaited(
            @ForAll @IntRange(min = 1, max = 60) int promise,
            @ForAll @IntRange(min = 1, max = 60) int shorterBy,
            @ForAll @IntRange(min = 1, max = 120) int waited,
            @ForAll @IntRange(min = 1, max = 7200) int secondsLater) {
        long waitedSeconds = waited * 60L;
        boolean inTime = (long) secondsLater * (promise + shorterBy) < waitedSeconds * shorterBy;

        boolean passes = passes(SHARE, promise + shorterBy, promise, waited, secondsLater);

        assertThat(passes).isEqualTo(inTime);
    }

    @Test
    void passesOfTwentyMinutesInTheFirstSixteenWithThreeAgainstFifteen() {
        assertThat(passes(SHARE, 15, 3, 20, 16 * 60 - 1)).isTrue();
        assertThat(passes(SHARE, 15, 3, 20, 16 * 60)).isFalse();
    }

    /** Of every pass in four months of a crowded hall. */
    @Test
    void holdsForEveryPassOfACrowdedHall() {
        int[] seen = {0, 0};

        crowd(DUE_TIME, (gap, waited) -> {
            seen[0]++;
            assertThat(gap).isLessThanOrEqualTo(12 + 1e-6);
        });
        crowd(SHARE, (gap, waited) -> {
            seen[1]++;
            assertThat(gap).isLessThanOrEqualTo(waited * .8 + 1e-6);
        });

        assertThat(seen[0]).isGreaterThan(1000);
        assertThat(seen[1]).isGreaterThan(1000);
    }

    /** How long after the other somebody had come who passed it, and how long that one had waited; minutes. */
    private interface Pass {
        void seen(double gap, double waited);
    }

    private static void crowd(CallRule rule, Pass pass) {
        List<Kind> kinds = List.of(
                Kind.steady("short", 3, 9, Work.exponential(3)), Kind.steady("long", 15, 9, Work.exponential(3)));
        Watch watch = new Watch() {
            @Override
            public void passed(int older, double arrived, int younger, double arrivedLater, double now) {
                assertThat(younger).isZero();
                pass.seen(arrivedLater - arrived, now - arrived);
            }
        };
        new SimulatedHall(kinds, List.of(Window.of(BOTH.firstChoice(), List.of())), rule, 7)
                .watchedBy(watch)
                .run(1_000 * 60, 0);
    }

    /** Whether somebody of the shorter promise who came {@code secondsLater} is called before the older one. */
    private static boolean passes(CallRule rule, int longer, int shorter, int waitedMinutes, int secondsLater) {
        Instant arrived = NOW.minus(Duration.ofMinutes(waitedMinutes));
        WaitingHead older = head("long", longer, arrived, 1);
        WaitingHead younger = head("short", shorter, arrived.plusSeconds(secondsLater), 2);
        return new ChooseNext(BOTH, rule)
                .among(List.of(older, younger), NOW)
                .orElseThrow()
                .called()
                .equals(younger.ticket());
    }

    private static WaitingHead head(String service, int promise, Instant since, long arrival) {
        return new WaitingHead(new UUID(0, arrival), "A", service, Duration.ofMinutes(promise), since, arrival, 0, 1);
    }
}
