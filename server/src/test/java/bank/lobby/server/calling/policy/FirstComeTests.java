package bank.lobby.server.calling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.calling.policy.HallResult.Work;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First come first served against Erlang's formulas, the common ground of all others. Source: queueing rules, section 1.2. */
class FirstComeTests {

    private static final double MARGIN = .04;

    /** Erlang C; times in minutes. */
    @ParameterizedTest
    @CsvSource({
        // an hour, work, windows, chance to wait, within minutes, chance of that, mean wait
        "200, 3, 14, 0.1741319, 0.3333333, 0.88835, 0.130599",
        "30, 6, 4, 0.509434, 10, 0.903780, 3.056604",
        "18, 5, 2, 0.642857, 10, 0.763506, 6.428571",
    })
    void agreesWithErlangC(
            double perHour, double work, int windows, double waits, double limit, double within, double mean) {
        HallResult result = hall(Kind.steady("a", 15, perHour, Work.exponential(work)), windows, 300_000 / perHour);

        assertThat(1 - result.within(0)).as("had to wait").isCloseTo(waits, within(waits * MARGIN));
        assertThat(result.within(limit)).as("called in time").isCloseTo(within, within((1 - within) * 2 * MARGIN));
        assertThat(result.mean()).as("mean wait").isCloseTo(mean, within(mean * MARGIN));
    }

    /** Erlang A: whoever loses patience says so, after 30 minutes on average. */
    @ParameterizedTest
    @CsvSource({
        // windows, chance to wait, to leave, mean wait
        "3, 0.734157, 0.140740, 4.222208",
        "4, 0.436560, 0.049517, 1.485507",
    })
    void agreesWithErlangA(int windows, double waits, double leaves, double mean) {
        HallResult result = hall(Kind.steady("a", 15, 30, Work.exponential(6)).patient(30), windows, 7_000);

        assertThat(1 - result.within(0)).as("had to wait").isCloseTo(waits, within(waits * MARGIN));
        assertThat(result.leaving()).as("left").isCloseTo(leaves, within(leaves * MARGIN));
        assertThat(result.mean()).as("mean wait").isCloseTo(mean, within(mean * MARGIN));
    }

    /** 80% within 10 minutes at work of 6 minutes takes that many windows; one fewer is overrun. */
    @ParameterizedTest
    @CsvSource({"10, 2", "20, 3", "30, 4", "40, 5", "60, 7", "80, 9"})
    void callsFourOfFiveInTimeAtTheWindowsErlangCAsksFor(double perHour, int windows) {
        Kind kind = Kind.steady("a", 10, perHour, Work.exponential(6));

        assertThat(hall(kind, windows, 20_000 / perHour).withinPromise()).isGreaterThan(.8);
        assertThat(hall(kind, windows - 1, 20_000 / perHour).withinPromise()).isLessThan(.8);
    }

    private static HallResult hall(Kind kind, int windows, double hours) {
        List<Window> all = Collections.nCopies(windows, Window.of(List.of(kind.service()), List.of()));
        return new SimulatedHall(List.of(kind), all, CallRule.of(CallPolicy.FIRST_COME, 0), 2026)
                .knowingWhoLeaves()
                .run(hours * 60, hours * 3);
    }
}
