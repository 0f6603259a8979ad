package bank.lobby.wire.triage;

import java.util.Arrays;
import java.util.stream.LongStream;

/** For a number that rules cut into stretches, such as the time of day, the rules content with each stretch. */
final class StepIndex {

    private final long[] starts;
    private final long[][] rules;

    private StepIndex(long[] starts, long[][] rules) {
        this.starts = starts;
        this.rules = rules;
    }

    /** Whether a rule is content with a number. */
    interface Likes {
        boolean test(TriageRule rule, long number);
    }

    /**
     * @param least the least number there is
     * @param cuts where a stretch begins for some rule, in any order
     */
    static StepIndex of(long least, long[] cuts, TriageRule[] rules, Likes likes) {
        long[] starts = LongStream.concat(LongStream.of(least), Arrays.stream(cuts))
                .sorted()
                .distinct()
                .toArray();
        long[][] bits = Arrays.stream(starts)
                .mapToObj(start -> RuleBits.select(rules, rule -> likes.test(rule, start)))
                .toArray(long[][]::new);
        return new StepIndex(starts, bits);
    }

    /** The first number of the last stretch: all from there on are alike. */
    long last() {
        return starts[starts.length - 1];
    }

    /** The rules content with {@code number}. Not to be changed. */
    long[] rulesFor(long number) {
        int at = Arrays.binarySearch(starts, number);
        return rules[at >= 0 ? at : -at - 2];
    }
}
