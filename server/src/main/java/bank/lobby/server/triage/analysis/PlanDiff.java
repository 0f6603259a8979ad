package bank.lobby.server.triage.analysis;

import bank.lobby.server.triage.rule.RulePart;
import bank.lobby.wire.triage.TriageRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two lists of rules: taken off first, then as the later list has them. A rule is known by its
 * name, or by saying the same under another name.
 *
 * @param changes none for two lists alike
 */
public record PlanDiff(List<Change> changes) {

    public PlanDiff {
        changes = List.copyOf(changes);
    }

    /**
     * What became of one rule.
     *
     * @param before the rule as it was; {@code null} for an added one
     * @param after the rule as it is; {@code null} for one taken off
     * @param from its place before, from 1; {@code null} for an added one
     * @param to its place after, from 1; {@code null} for one taken off
     * @param moved whether it stands elsewhere among the rules that both lists have
     * @param parts what it asks or gives differently
     */
    public record Change(
            @Nullable TriageRule before,
            @Nullable TriageRule after,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean moved,
            List<RulePart> parts) {

        public Change {
            parts = List.copyOf(parts);
        }

        private boolean isAny() {
            return before == null
                    || after == null
                    || moved
                    || !parts.isEmpty()
                    || !before.name().equals(after.name());
        }
    }

    /** What turns {@code before} into {@code after}. */
    public static PlanDiff between(List<TriageRule> before, List<TriageRule> after) {
        int[] origins = origins(before, after);
        Set<Integer> kept = new HashSet<>();
        Arrays.stream(origins).filter(origin -> origin >= 0).forEach(kept::add);
        Set<Integer> still = inOrder(origins);
        List<Change> changes = new ArrayList<>();
        IntStream.range(0, before.size())
                .filter(from -> !kept.contains(from))
                .mapToObj(from -> new Change(before.get(from), null, from + 1, null, false, List.of()))
                .forEach(changes::add);
        for (int to = 0; to < after.size(); to++) {
            int from = origins[to];
            TriageRule now = after.get(to);
            Change change = from < 0
                    ? new Change(null, now, null, to + 1, false, List.of())
                    : new Change(
                            before.get(from),
                            now,
                            from + 1,
                            to + 1,
                            !still.contains(to),
                            RulePart.differences(List.of(RulePart.values()), before.get(from), now));
            if (change.isAny()) {
                changes.add(change);
            }
        }
        return new PlanDiff(changes);
    }

    /** For each rule of {@code after} its place in {@code before}, from 0; -1 where it is new. */
    private static int[] origins(List<TriageRule> before, List<TriageRule> after) {
        Map<String, Integer> named = new HashMap<>();
        IntStream.range(0, before.size())
                .forEach(i -> named.putIfAbsent(before.get(i).name(), i));
        int[] origins = new int[after.size()];
        Set<Integer> free = new HashSet<>();
        IntStream.range(0, before.size()).forEach(free::add);
        for (int to = 0; to < origins.length; to++) {
            Integer from = named.get(after.get(to).name());
            origins[to] = from != null && free.remove(from) ? from : -1;
        }
        for (int to = 0; to < origins.length; to++) {
            if (origins[to] < 0) {
                TriageRule renamed = after.get(to);
                origins[to] = free.stream()
                        .sorted()
                        .filter(from -> RulePart.differences(List.of(RulePart.values()), before.get(from), renamed)
                                .isEmpty())
                        .findFirst()
                        .orElse(-1);
                free.remove(origins[to]);
            }
        }
        return origins;
    }

    /** Places of the longest run of rules whose order among themselves has not changed; the others have moved. */
    private static Set<Integer> inOrder(int[] origins) {
        int[] length = new int[origins.length];
        int[] previous = new int[origins.length];
        int last = -1;
        for (int to = 0; to < origins.length; to++) {
            previous[to] = -1;
            length[to] = 1;
            for (int earlier = 0; origins[to] >= 0 && earlier < to; earlier++) {
                if (origins[earlier] >= 0 && origins[earlier] < origins[to] && length[earlier] >= length[to]) {
                    length[to] = length[earlier] + 1;
                    previous[to] = earlier;
                }
            }
            if (origins[to] >= 0 && (last < 0 || length[to] > length[last])) {
                last = to;
            }
        }
        Set<Integer> run = new HashSet<>();
        for (int at = last; at >= 0; at = previous[at]) {
            run.add(at);
        }
        return run;
    }
}
