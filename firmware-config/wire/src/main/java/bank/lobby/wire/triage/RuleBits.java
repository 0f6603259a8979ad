package bank.lobby.wire.triage;

import java.util.function.Predicate;

/** For each of a few numbered answers, the rules content with it: one bit a rule, the first rule lowest. */
final class RuleBits {

    private final long[][] rules;

    private RuleBits(long[][] rules) {
        this.rules = rules;
    }

    /** Whether a rule is content with an answer. */
    interface Likes {
        boolean test(TriageRule rule, int answer);
    }

    /** @param answers how many there are, numbered from 0 */
    static RuleBits of(int answers, TriageRule[] rules, Likes likes) {
        long[][] bits = new long[answers][];
        for (int answer = 0; answer < answers; answer++) {
            int one = answer;
            bits[answer] = select(rules, rule -> likes.test(rule, one));
        }
        return new RuleBits(bits);
    }

    /** The rules content with {@code answer}. Not to be changed. */
    long[] rulesFor(int answer) {
        return rules[answer];
    }

    /** The bits of those among {@code rules} that {@code chosen} accepts. */
    static long[] select(TriageRule[] rules, Predicate<TriageRule> chosen) {
        long[] bits = new long[(rules.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < rules.length; i++) {
            if (chosen.test(rules[i])) {
                bits[i / Long.SIZE] |= 1L << i;
            }
        }
        return bits;
    }
}
