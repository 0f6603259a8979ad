package bank.lobby.server.calling.policy;

import bank.lobby.server.calling.policy.SimulatedHall.Kind;
import bank.lobby.server.calling.policy.SimulatedHall.Rate;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import bank.lobby.server.calling.policy.SimulatedHall.Work;
import bank.lobby.server.counter.WorkProfile;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A day of a branch with seven counters and eight classes of customers, open from minute 0 to 480: half-hour arrival rates,
 * lognormal work, people who leave without a word, lunch breaks. Promises, number of counters and the shape of the day are
 * those of the queueing rules, section 1.4; work and skills are this test's own, so its tables are to be expected in shape,
 * not in digits. Source of the shape: Chinese bank posts, post A, section 3.2.
 */
final class BranchDay {

    static final int CASH = 0;
    static final int ELDERLY = 1;
    static final int COMPLEX = 3;
    static final int VIP_CASH = 5;

    /** Half-hours of the day against its mean. */
    private static final double[] SHAPE = {
        .82, 1.07, 1.19, 1.22, 1.15, .96, .78, .74, .75, .85, 1.04, 1.16, 1.19, 1.17, 1.07, .81
    };

    private static final double CLOSES = 480;
    private static final double PATIENCE = 60;

    private final double load;

    BranchDay(double load) {
        this.load = load;
    }

    SimulatedHall.Result run(CallRule rule, RandomGenerator random) {
        return new SimulatedHall(kinds(), windows(), rule, random).run(CLOSES, 0);
    }

    /** Personal cash, elderly, personal non-cash, complex, corporate, VIP cash, VIP non-cash, booked. */
    private List<Kind> kinds() {
        return List.of(
                kind("PC", 15, 17, 4.5, .7),
                kind("EL", 8, 5, 6.5, .7),
                kind("PN", 20, 10, 7, .8),
                kind("PX", 30, 4, 20, .8),
                kind("CO", 15, 6, 8, .8),
                kind("VC", 3, 2, 5, .7),
                kind("VN", 5, 1.5, 14, .8),
                kind("AP", 5, 2, 10, .8));
    }

    private static List<Window> windows() {
        return List.of(
                window(List.of("PC", "EL", "VC"), List.of("PN"), 180),
                window(List.of("PC", "EL", "VC"), List.of("PN"), 210),
                window(List.of("PC", "EL", "PN"), List.of("CO"), 240),
                window(List.of("PN", "PX", "AP"), List.of("PC"), 180),
                window(List.of("PX", "PN", "AP"), List.of("EL"), 210),
                window(List.of("CO"), List.of("PC", "PN"), 240),
                window(List.of("VN", "VC"), List.of("AP"), 210));
    }

    private Kind kind(String service, double promise, double perHour, double meanWork, double variation) {
        double mean = perHour * load;
        Rate rate = minute -> mean * SHAPE[(int) Math.min(SHAPE.length - 1, minute / 30)];
        return new Kind(service, promise, rate, mean * 1.22, lognormal(meanWork, variation), PATIENCE);
    }

    /** @param variation standard deviation over mean */
    private static Work lognormal(double mean, double variation) {
        double sigma = Math.sqrt(Math.log(1 + variation * variation));
        double mu = Math.log(mean) - sigma * sigma / 2;
        return random -> Math.exp(mu + sigma * random.nextGaussian());
    }

    private static Window window(List<String> first, List<String> second, double lunch) {
        return new Window(WorkProfile.of(first, second), lunch, lunch + 30);
    }
}
