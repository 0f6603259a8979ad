package bank.lobby.server.calling.policy;

import bank.lobby.server.calling.policy.HallResult.Kind;
import bank.lobby.server.calling.policy.HallResult.Rate;
import bank.lobby.server.calling.policy.HallResult.Work;
import bank.lobby.server.calling.policy.SimulatedHall.Window;
import bank.lobby.server.counter.WorkProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A day of a branch with seven counters and eight classes of customers, open from minute 0 to 480: half-hour arrival rates,
 * good days and bad ones, lognormal work, people who leave without a word, lunch breaks.
 *
 * <p>Promises, number of counters, tickets a day and the shape of the day are those of the queueing rules, section 1.4.
 * What is not published there was chosen so that first come first served waits about as long as in its table: how the
 * tickets divide over the classes, mean work, who serves what, patience, how much days differ. What booked customers do is
 * not modelled beyond their promise.
 * Source of the shape: Chinese bank posts, post A; of the difference between days: post B, section 3.2.
 */
final class BranchDay {

    /** Personal cash, elderly, personal non-cash, complex, corporate, VIP cash, VIP non-cash, booked. */
    static final List<String> CLASSES = List.of("PC", "EL", "PN", "PX", "CO", "VC", "VN", "AP");

    /** Half-hours of the day against its mean. */
    private static final double[] SHAPE = {
        .82, 1.07, 1.19, 1.22, 1.15, .96, .78, .74, .75, .85, 1.04, 1.16, 1.19, 1.17, 1.07, .81
    };

    private static final double[] PROMISES = {15, 8, 20, 30, 15, 3, 5, 5};
    private static final double[] AN_HOUR = {17, 5, 9, 4, 6.5, 2, 1.5, 1.5};
    private static final double[] MEAN_WORK = {5.8, 7.5, 7.2, 21, 5.7, 5, 14, 10};
    private static final double[] VARIATION = {.7, .7, .8, .8, .8, .7, .8, .8};
    private static final double DAYS_VARY = .15;
    private static final double CLOSES = 480;
    private static final double PATIENCE = 90;

    private static final List<Window> WINDOWS = List.of(
            window(List.of("PC", "EL", "VC"), List.of(), 180),
            window(List.of("PC", "EL", "VC"), List.of(), 210),
            window(List.of("PC", "EL", "CO"), List.of("PN"), 240),
            window(List.of("PN", "PX", "AP"), List.of("VN"), 180),
            window(List.of("PX", "PN", "AP"), List.of("PC", "VN"), 210),
            window(List.of("CO", "PN"), List.of("PC", "EL"), 240),
            window(List.of("VN", "VC"), List.of("AP"), 210));

    private final double load;

    /** @param load against a usual day */
    BranchDay(double load) {
        this.load = load;
    }

    HallResult run(CallRule rule, long day) {
        return run(rule, Map.of(), day);
    }

    /** @param ranked what the policy is told instead of the promise, by class; whoever is not there is ranked by promise */
    HallResult run(CallRule rule, Map<String, Double> ranked, long day) {
        double swing = load * Work.lognormal(1, DAYS_VARY).draw(new SplittableRandom(day));
        List<Kind> kinds = new ArrayList<>();
        for (int kind = 0; kind < CLASSES.size(); kind++) {
            double mean = AN_HOUR[kind] * swing;
            Rate rate = minute -> mean * SHAPE[(int) Math.min(SHAPE.length - 1, minute / 30)];
            Work work = Work.lognormal(MEAN_WORK[kind], VARIATION[kind]);
            String service = CLASSES.get(kind);
            double rank = ranked.getOrDefault(service, PROMISES[kind]);
            kinds.add(new Kind(service, PROMISES[kind], rank, rate, mean * 1.22, work, PATIENCE));
        }
        return new SimulatedHall(kinds, WINDOWS, rule, day).run(CLOSES, 0);
    }

    /** Minutes of work a customer of class {@code kind} takes on average. */
    static double meanWork(int kind) {
        return MEAN_WORK[kind];
    }

    /** How long a line of class {@code kind} is, against the others, when all promises are overrun alike. */
    static double lineAtItsPromise(int kind) {
        return AN_HOUR[kind] * PROMISES[kind];
    }

    private static Window window(List<String> first, List<String> second, double lunch) {
        return new Window(WorkProfile.of(first, second), lunch, lunch + 30);
    }
}
