package bank.lobby.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Source of the numbers: queueing rules, 2.1: nine ahead, three windows, exponential work of five minutes. */
class ErlangTests {

    private static final double RATE = 3 / 5.0;

    @Test
    void hasTheQuantilesOfTheReference() {
        assertThat(Erlang.quantile(10, RATE, 0.1)).isCloseTo(10.3688, within(0.0001));
        assertThat(Erlang.quantile(10, RATE, 0.5)).isCloseTo(16.1145, within(0.0001));
        assertThat(Erlang.quantile(10, RATE, 0.9)).isCloseTo(23.6767, within(0.0001));
    }

    @Test
    void isTheExponentialForOneEvent() {
        assertThat(Erlang.quantile(1, RATE, 0.5)).isCloseTo(Math.log(2) / RATE, within(1e-6));
    }

    @Test
    void hasTheMeanAndSpreadOfTheReferenceOverItsWholeRange() {
        double mean = 0;
        double square = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double wait = Erlang.quantile(10, RATE, (i + 0.5) / steps);
            mean += wait / steps;
            square += wait * wait / steps;
        }

        assertThat(mean).isCloseTo(16.6667, within(0.001));
        assertThat(Math.sqrt(square - mean * mean)).isCloseTo(5.2705, within(0.01));
    }

    @Test
    void goesOverToTheNormalApproximationWithoutAStep() {
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double exact = Erlang.quantile(400, 1, share);
            double near = Erlang.quantile(401, 1, share);

            assertThat(near - exact).isBetween(0.9, 1.1);
        }
        assertThat(Erlang.quantile(5_000, 1, 0.5)).isCloseTo(4_999.67, within(0.1));
    }
}
