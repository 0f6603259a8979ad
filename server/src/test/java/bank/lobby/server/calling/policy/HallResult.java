package bank.lobby.server.calling.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * What came of a run of {@link SimulatedHall}.
 *
 * @param kinds in the order given
 * @param waits minutes, by kind; of whoever was called, and of whoever left and said so
 * @param left how many left and said so
 * @param mostPasses how often the worst treated ticket was passed at its own counters
 * @param olderWerePassedMore whether no ticket was ever passed more often than an older one of its kind
 */
record HallResult(List<Kind> kinds, List<double[]> waits, int left, int mostPasses, boolean olderWerePassedMore) {

    /** Draws how long the work of one customer takes, minutes. */
    @FunctionalInterface
    interface Work {
        double draw(RandomGenerator random);

        static Work exponential(double mean) {
            return random -> -mean * Math.log(1 - random.nextDouble());
        }

        static Work always(double minutes) {
            return random -> minutes;
        }

        /** @param variation standard deviation over mean */
        static Work lognormal(double mean, double variation) {
            double sigma = Math.sqrt(Math.log(1 + variation * variation));
            double mu = Math.log(mean) - sigma * sigma / 2;
            return random -> Math.exp(mu + sigma * random.nextGaussian());
        }
    }

    /** Arrivals an hour at a minute of the day. */
    @FunctionalInterface
    interface Rate {
        double at(double minute);
    }

    /**
     * One kind of customer.
     *
     * @param promise what they were promised
     * @param ranked the promise the policy is told, the same unless a rule of ranks is played with it
     * @param highestRate at least the rate at every minute
     * @param patience mean minutes after which one leaves; infinite for those who stay
     */
    record Kind(
            String service, double promise, double ranked, Rate rate, double highestRate, Work work, double patience) {

        /** Customers who come evenly and never leave. */
        static Kind steady(String service, double promise, double perHour, Work work) {
            return new Kind(service, promise, promise, minute -> perHour, perHour, work, Double.POSITIVE_INFINITY);
        }

        /** The same, leaving after {@code mean} minutes. */
        Kind patient(double mean) {
            return new Kind(service, promise, ranked, rate, highestRate, work, mean);
        }
    }

    double mean(int kind) {
        return Arrays.stream(waits.get(kind)).average().orElse(0);
    }

    double mean() {
        return all().average().orElse(0);
    }

    /** The wait that {@code part} of a kind did not exceed. */
    double quantile(int kind, double part) {
        double[] sorted = waits.get(kind).clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    double longest() {
        return all().max().orElse(0);
    }

    /** The part of all who waited at most {@code minutes}. */
    double within(double minutes) {
        return (double) all().filter(wait -> wait <= minutes).count() / all().count();
    }

    double withinPromise() {
        double kept = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            double promise = kinds.get(kind).promise();
            kept += Arrays.stream(waits.get(kind)).filter(w -> w <= promise).count();
        }
        return kept / all().count();
    }

    /** The part of all who left and said so. */
    double leaving() {
        return (double) left / all().count();
    }

    private DoubleStream all() {
        return waits.stream().flatMapToDouble(Arrays::stream);
    }

    /** Several days as one. */
    static HallResult together(List<HallResult> days) {
        List<double[]> waits = new ArrayList<>();
        for (int kind = 0; kind < days.getFirst().kinds().size(); kind++) {
            int which = kind;
            waits.add(days.stream()
                    .flatMapToDouble(day -> Arrays.stream(day.waits().get(which)))
                    .toArray());
        }
        return new HallResult(
                days.getFirst().kinds(),
                waits,
                days.stream().mapToInt(HallResult::left).sum(),
                days.stream().mapToInt(HallResult::mostPasses).max().orElseThrow(),
                days.stream().allMatch(HallResult::olderWerePassedMore));
    }

    /** Notes a run while it lasts. */
    static final class Tally {

        private final List<Kind> kinds;
        private final List<DoubleStream.Builder> waits = new ArrayList<>();
        private double from;
        private int left;
        private int mostPasses;
        private boolean olderWerePassedMore = true;

        Tally(List<Kind> kinds) {
            this.kinds = kinds;
            kinds.forEach(kind -> waits.add(DoubleStream.builder()));
        }

        void countFrom(double minute) {
            from = minute;
        }

        void called(int kind, double arrived, double waited) {
            if (arrived >= from) {
                waits.get(kind).add(waited);
            }
        }

        void left(int kind, double arrived, double waited) {
            called(kind, arrived, waited);
            left += arrived >= from ? 1 : 0;
        }

        void passes(int passes, int ofTheOlder) {
            mostPasses = Math.max(mostPasses, passes);
            olderWerePassedMore &= passes <= ofTheOlder;
        }

        HallResult result() {
            return new HallResult(
                    kinds,
                    waits.stream().map(all -> all.build().toArray()).toList(),
                    left,
                    mostPasses,
                    olderWerePassedMore);
        }
    }
}
