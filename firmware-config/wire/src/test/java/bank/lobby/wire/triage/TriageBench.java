package bank.lobby.wire.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Places a million generated customers by a plan of 200 rules, by the index and by reading the rules in order, and says
 * how fast each is and what it leaves for the collector. One thread, whose own
 * time is counted: what other programs do meanwhile is not the plan's. Its name keeps it out of the tests; {@code ./lobby
 * bench triage} runs it and prints the table it leaves in {@code target/triage-bench.txt}.
 *
 * <p>Properties: {@code lobby.bench.rules}, {@code lobby.bench.customers}, {@code lobby.bench.seed}.
 */
class TriageBench {

    private static final int RULES = Integer.getInteger("lobby.bench.rules", 200);
    private static final int CUSTOMERS = Integer.getInteger("lobby.bench.customers", 1_000_000);
    private static final long SEED = Long.getLong("lobby.bench.seed", 1);

    /** So many customers are made up at a time: a million would be more memory than a test has. */
    private static final int AT_A_TIME = 20_000;

    /** Rounds before anything is counted, for the compiler to have done its work. */
    private static final int WARMING = 20;

    private final GeneratedTriage triage = new GeneratedTriage(SEED);
    private final TriagePlan plan = triage.narrowPlan(1, RULES);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What one way of placing took. */
    private static final class Cost {
        private long nanos;
        private long bytes;

        private String perSecond() {
            return String.format(Locale.ROOT, "%,.0f", CUSTOMERS / (nanos / 1e9));
        }

        private String bytesEach() {
            return String.format(Locale.ROOT, "%.0f", (double) bytes / CUSTOMERS);
        }
    }

    /** One way of placing. */
    private interface Way {
        Placement place(TriageFacts facts);
    }

    @Test
    void placesAMillionCustomersByTwoHundredRules() throws IOException {
        for (int warming = 0; warming < WARMING; warming++) {
            place(this::inOrder, triage.customers(AT_A_TIME), new Cost());
            place(plan::place, triage.customers(AT_A_TIME), new Cost());
        }
        Cost indexed = new Cost();
        Cost linear = new Cost();
        long different = 0;
        for (int done = 0; done < CUSTOMERS; done += AT_A_TIME) {
            List<TriageFacts> customers = triage.customers(Math.min(AT_A_TIME, CUSTOMERS - done));
            List<Placement> one = place(plan::place, customers, indexed);
            List<Placement> other = place(this::inOrder, customers, linear);
            for (int i = 0; i < one.size(); i++) {
                different += one.get(i).equals(other.get(i)) ? 0 : 1;
            }
        }
        Files.write(Path.of("target", "triage-bench.txt"), table(indexed, linear, different));

        assertThat(different).isZero();
    }

    private List<Placement> place(Way way, List<TriageFacts> customers, Cost cost) {
        List<Placement> placed = new ArrayList<>(customers.size());
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long started = threads.getCurrentThreadCpuTime();
        for (TriageFacts facts : customers) {
            placed.add(way.place(facts));
        }
        cost.nanos += threads.getCurrentThreadCpuTime() - started;
        cost.bytes += threads.getCurrentThreadAllocatedBytes() - bytes;
        return placed;
    }

    private Placement inOrder(TriageFacts facts) {
        for (TriageRule rule : plan.rules()) {
            if (rule.matches(facts)) {
                return new Placement(
                        rule.service() == null ? facts.service() : rule.service(),
                        rule.promiseMinutes(),
                        rule.priorityReason(),
                        plan.version(),
                        rule.name(),
                        rule.windowGroup());
            }
        }
        throw new IllegalStateException("no rule matched");
    }

    private List<String> table(Cost indexed, Cost linear, long different) {
        return List.of(
                "| placing %,d customers by %d rules | by the index | reading in order |"
                        .formatted(CUSTOMERS, plan.rules().size()),
                "|---|---|---|",
                "| placements/s | %s | %s |".formatted(indexed.perSecond(), linear.perSecond()),
                "| times as fast | %.1f | 1 |".formatted((double) linear.nanos / indexed.nanos),
                "| bytes allocated a placement | %s | %s |".formatted(indexed.bytesEach(), linear.bytesEach()),
                "| milliseconds to make the plan | %.1f | |".formatted(making()),
                "| rules read for a customer, on average | | %.1f |".formatted(read()),
                "| placed differently | %d | |".formatted(different));
    }

    private double read() {
        return triage.customers(AT_A_TIME).stream()
                .mapToInt(facts -> (int) plan.rules().stream()
                                .takeWhile(rule -> !rule.matches(facts))
                                .count()
                        + 1)
                .average()
                .orElseThrow();
    }

    /** The middle of eleven: milliseconds to make a plan of its rules, index and checks included. */
    private double making() {
        List<TriageRule> rules = List.copyOf(plan.rules());
        return IntStream.range(0, 11)
                        .mapToLong(n -> {
                            long started = threads.getCurrentThreadCpuTime();
                            TriagePlan made = new TriagePlan(n, rules);
                            return threads.getCurrentThreadCpuTime() - started + (made.version() == n ? 0 : 1);
                        })
                        .sorted()
                        .skip(5)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
