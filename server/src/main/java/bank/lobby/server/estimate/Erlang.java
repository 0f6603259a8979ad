package bank.lobby.server.estimate;

/**
 * The time until the k-th of a stream of independent events of one rate: Erlang's distribution with a whole shape.
 * Source: queueing rules, 2.1; there also the numbers its tests go by.
 */
final class Erlang {

    /** Chosen: from here on the normal approximation is right to a thousandth and the sum is long. */
    private static final int LARGE = 400;

    private Erlang() {}

    /**
     * The time that {@code share} of all such times are shorter than.
     *
     * @param shape number of events, at least 1
     * @param rate events a minute, above 0
     * @param share between 0 and 1, both not included
     * @return minutes
     */
    static double quantile(int shape, double rate, double share) {
        if (shape < 1 || !(rate > 0) || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("shape %d, rate %s, share %s".formatted(shape, rate, share));
        }
        double low = 0;
        double high = shape + 10 * Math.sqrt(shape) + 10;
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (probability(shape, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2 / rate;
    }

    /** Probability that the k-th event of a stream of rate 1 has come by {@code time}. */
    private static double probability(int shape, double time) {
        if (shape > LARGE) {
            return normal(shape, time);
        }
        double logTerm = -time;
        double later = Math.exp(logTerm);
        double logTime = Math.log(time);
        for (int i = 1; i < shape; i++) {
            logTerm += logTime - Math.log(i);
            later += Math.exp(logTerm);
        }
        return 1 - later;
    }

    /** Source: Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal. */
    private static double normal(int shape, double time) {
        double variance = 1.0 / (9.0 * shape);
        double z = (Math.cbrt(time / shape) - 1 + variance) / Math.sqrt(variance);
        return 0.5 * (1 + erf(z / Math.sqrt(2)));
    }

    /** Source: Abramowitz and Stegun 7.1.26, wrong by less than 1.5e-7. */
    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x);
        return x < 0 ? tail - 1 : 1 - tail;
    }
}
