package bank.lobby.server.calling.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The same days under each policy: the table of the queueing rules, section 1.4, made anew in the world of {@link BranchDay}. */
final class PolicyTable {

    /**
     * A way of calling.
     *
     * @param ranked as for {@link BranchDay#run(CallRule, Map, long)}
     */
    record Row(String name, CallRule rule, Map<String, Double> ranked) {

        private static Row of(String name, CallRule rule) {
            return new Row(name, rule, Map.of());
        }
    }

    static final Row FIFO = Row.of("FIFO", CallRule.of(CallPolicy.FIRST_COME, 0));
    static final Row STRICT = Row.of("strict", CallRule.of(CallPolicy.STRICT, 0));
    /** Rank by cost times speed: strict, told work over cost instead of a promise. */
    static final Row C_MU = new Row("c-mu", STRICT.rule(), workOverCost());

    static final Row RATIO = Row.of("fixed queue ratio", new CallRule("ratio", 0, linesAtTheirPromises()));
    /** Due time with one promise for all and one five minutes shorter. */
    static final Row HEAD_START =
            new Row("head start 5 min", CallRule.of(CallPolicy.DUE_TIME, 0), fiveMinutesLess("VC", "VN"));

    static final Row DUE_TIME = Row.of("due time", CallRule.of(CallPolicy.DUE_TIME, 0));
    static final Row ACCUMULATING = Row.of("accumulating", CallRule.of(CallPolicy.ACCUMULATING, 0));
    static final Row SHARE = Row.of("share, M = 5", CallRule.DEFAULT);

    static final List<Row> ALL = List.of(FIFO, STRICT, C_MU, RATIO, HEAD_START, DUE_TIME, ACCUMULATING, SHARE);

    private PolicyTable() {}

    /** The first {@code days} days under {@code row}; the same customers for every row. */
    static HallResult play(Row row, double load, int days) {
        BranchDay day = new BranchDay(load);
        return HallResult.together(IntStream.range(0, days)
                .mapToObj(n -> day.run(row.rule(), row.ranked(), n))
                .toList());
    }

    /** Mean and ninetieth percentile of every class, then of all. */
    static String line(Row row, HallResult result) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", row.name()));
        for (int kind = 0; kind < BranchDay.CLASSES.size(); kind++) {
            line.append(String.format(Locale.ROOT, " %5.1f/%-5.1f", result.mean(kind), result.quantile(kind, .9)));
        }
        return line.append(String.format(
                        Locale.ROOT,
                        " %5.1f %5.0f %6d %6.3f%n",
                        result.mean(),
                        result.longest(),
                        result.mostPasses(),
                        result.withinPromise()))
                .toString();
    }

    static String head() {
        StringBuilder line = new StringBuilder(String.format("%-18s", "policy"));
        BranchDay.CLASSES.forEach(kind -> line.append(String.format(" %6s     ", kind)));
        return line.append(String.format(" %5s %5s %6s %6s%n", "ALL", "max", "passes", "kept"))
                .toString();
    }

    /** Chosen: waiting of VIP and booked customers costs three times that of others. */
    private static Map<String, Double> workOverCost() {
        Map<String, Double> ranks = new HashMap<>();
        for (int kind = 0; kind < BranchDay.CLASSES.size(); kind++) {
            String service = BranchDay.CLASSES.get(kind);
            double cost = List.of("VC", "VN", "AP").contains(service) ? 3 : 1;
            ranks.put(service, BranchDay.meanWork(kind) / cost);
        }
        return ranks;
    }

    private static Map<String, Double> linesAtTheirPromises() {
        Map<String, Double> parts = new HashMap<>();
        for (int kind = 0; kind < BranchDay.CLASSES.size(); kind++) {
            parts.put(BranchDay.CLASSES.get(kind), BranchDay.lineAtItsPromise(kind));
        }
        return parts;
    }

    private static Map<String, Double> fiveMinutesLess(String... services) {
        Map<String, Double> promises = new HashMap<>();
        BranchDay.CLASSES.forEach(service -> promises.put(service, 15.0));
        for (String service : services) {
            promises.put(service, 10.0);
        }
        return promises;
    }
}
