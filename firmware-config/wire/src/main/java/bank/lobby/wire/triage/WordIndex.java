package bank.lobby.wire.triage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** For each word some rule names, the rules content with it; and those content with a word that none names. */
final class WordIndex {

    private final Map<String, long[]> named;
    private final long[] others;

    private WordIndex(Map<String, long[]> named, long[] others) {
        this.named = named;
        this.others = others;
    }

    /** @param asked the words a rule asks for; none asks nothing */
    static WordIndex of(TriageRule[] rules, Function<TriageRule, Set<String>> asked) {
        Map<String, long[]> named = new HashMap<>();
        for (TriageRule rule : rules) {
            for (String word : asked.apply(rule)) {
                named.computeIfAbsent(
                        word,
                        each -> RuleBits.select(
                                rules,
                                other -> asked.apply(other).isEmpty()
                                        || asked.apply(other).contains(each)));
            }
        }
        return new WordIndex(
                named, RuleBits.select(rules, rule -> asked.apply(rule).isEmpty()));
    }

    /** The rules content with {@code word}. Not to be changed. */
    long[] rulesFor(String word) {
        return named.getOrDefault(word, others);
    }
}
