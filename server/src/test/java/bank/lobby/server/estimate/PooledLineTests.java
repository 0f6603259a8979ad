package bank.lobby.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.counter.WorkProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledLineTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration FIFTEEN = Duration.ofMinutes(15);
    private static final Map<String, Duration> WORK =
            Map.of("cash", Duration.ofMinutes(5), "transfer", Duration.ofMinutes(5), "wealth", Duration.ofMinutes(20));

    @Test
    void nineAheadAtThreeBusyCountersWaitAsTheReferenceSays() {
        Optional<WaitEstimate> wait = line(List.of(ahead("cash", 15, 9)), busy(3, List.of("cash"), List.of()))
                .of("cash", null, FIFTEEN);

        assertThat(wait).as("10.4, 16.1 and 23.7 as shown").contains(new WaitEstimate(10, 15, 25));
    }

    @Test
    void nobodyWaitsWhereSomebodyIsFreeAndNobodyIsAhead() {
        List<OpenCounter> counters = List.of(new OpenCounter(WorkProfile.of(List.of("cash"), List.of()), true));

        assertThat(line(List.of(), counters).of("cash", null, FIFTEEN)).contains(WaitEstimate.NONE);
        assertThat(line(List.of(ahead("transfer", 15, 9)), counters).of("cash", null, FIFTEEN))
                .contains(WaitEstimate.NONE);
    }

    @Test
    void nobodyKnowsWhileNoCounterTakesIt() {
        assertThat(line(List.of(ahead("cash", 15, 9)), busy(2, List.of("transfer"), List.of()))
                        .of("cash", null, FIFTEEN))
                .isEmpty();
    }

    @Test
    void countersThatTakeItAsSecondChoiceCountWhereNoneIsItsOwnAndTheirOwnGoFirst() {
        List<OpenCounter> counters = busy(1, List.of("transfer"), List.of("cash"));

        WaitEstimate behind = line(List.of(ahead("transfer", 60, 5)), counters)
                .of("cash", null, Duration.ofMinutes(1))
                .orElseThrow();
        WaitEstimate alone = line(List.of(), counters)
                .of("cash", null, Duration.ofMinutes(1))
                .orElseThrow();

        assertThat(alone.likelyMinutes()).isEqualTo(3);
        assertThat(behind.likelyMinutes()).isEqualTo(30);
    }

    @Test
    void whatOtherCountersShareIsCountedByTheirPart() {
        List<OpenCounter> counters = List.of(
                new OpenCounter(WorkProfile.of(List.of("cash", "transfer"), List.of()), false),
                new OpenCounter(WorkProfile.of(List.of("transfer"), List.of()), false));

        WaitEstimate half = line(List.of(ahead("transfer", 15, 4)), counters)
                .of("cash", null, FIFTEEN)
                .orElseThrow();
        WaitEstimate two = line(List.of(ahead("cash", 15, 2)), counters)
                .of("cash", null, FIFTEEN)
                .orElseThrow();

        assertThat(half).isEqualTo(two);
    }

    @Test
    void whoWouldBePassedIsNotAheadAndWhoIsNearlyDueIs() {
        List<OpenCounter> counters = busy(1, List.of("cash"), List.of());
        LineAhead fresh = new LineAhead("cash", null, Duration.ofMinutes(30), NOW.minusSeconds(60), 1);
        LineAhead nearlyDue = new LineAhead("cash", null, Duration.ofMinutes(30), NOW.minusSeconds(29 * 60), 1);

        int alone = line(List.of(), counters)
                .of("cash", null, Duration.ofMinutes(3))
                .orElseThrow()
                .likelyMinutes();

        assertThat(line(List.of(fresh), counters)
                        .of("cash", null, Duration.ofMinutes(3))
                        .orElseThrow()
                        .likelyMinutes())
                .isEqualTo(alone);
        assertThat(line(List.of(nearlyDue), counters)
                        .of("cash", null, Duration.ofMinutes(15))
                        .orElseThrow()
                        .likelyMinutes())
                .isGreaterThan(alone);
    }

    @Test
    void theCountersOfItsWindowGroupServeItToo() {
        OpenCounter care =
                new OpenCounter(new WorkProfile(List.of("transfer"), List.of(), List.of(), List.of("care")), false);
        OpenCounter cash = new OpenCounter(WorkProfile.of(List.of("cash"), List.of()), false);
        List<LineAhead> waiting = List.of(new LineAhead("cash", "care", FIFTEEN, NOW, 9));

        assertThat(line(waiting, List.of(care, cash)).of("cash", "care", FIFTEEN))
                .isEqualTo(line(List.of(ahead("cash", 15, 9)), busy(2, List.of("cash"), List.of()))
                        .of("cash", null, FIFTEEN));
    }

    @Test
    void longWorkAheadIsALongWait() {
        List<OpenCounter> counters = busy(1, List.of("cash", "wealth"), List.of());

        int behindCash = line(List.of(ahead("cash", 15, 3)), counters)
                .of("cash", null, FIFTEEN)
                .orElseThrow()
                .likelyMinutes();
        int behindWealth = line(List.of(ahead("wealth", 15, 3)), counters)
                .of("cash", null, FIFTEEN)
                .orElseThrow()
                .likelyMinutes();

        assertThat(behindWealth).isGreaterThan(2 * behindCash);
    }

    @Test
    void isRoundedToAMinuteBelowTenAndToFiveFromThere() {
        assertThat(WaitEstimate.of(0.4, 9.4, 12.4)).isEqualTo(new WaitEstimate(0, 9, 10));
        assertThat(WaitEstimate.of(9.5, 12.5, 58)).isEqualTo(new WaitEstimate(10, 15, 60));
    }

    private static PooledLine line(List<LineAhead> waiting, List<OpenCounter> counters) {
        return new PooledLine(NOW, waiting, counters, WORK);
    }

    private static LineAhead ahead(String service, int promise, int units) {
        return new LineAhead(service, null, Duration.ofMinutes(promise), NOW, units);
    }

    private static List<OpenCounter> busy(int many, List<String> first, List<String> second) {
        return IntStream.range(0, many)
                .mapToObj(i -> new OpenCounter(WorkProfile.of(first, second), false))
                .toList();
    }
}
