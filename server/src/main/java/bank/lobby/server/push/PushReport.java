package bank.lobby.server.push;

import bank.lobby.server.push.Push.Origin;
import bank.lobby.server.push.Push.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pushes of a period, worked out from their events and nothing else.
 *
 * @param from first business day
 * @param to last business day
 * @param recognised customers the rule pushed
 * @param own customers whom a lobby manager took unasked; they count under outcomes and leads only
 * @param accepted of those recognised
 * @param acceptedInFirstLease of those, by the group that was asked first and in its time
 * @param escalations how often the next was asked, more than once for one customer
 * @param toldAgain second pushes, just before the call
 * @param open outcomes that nobody has given yet
 * @param outcomes by what came of it
 * @param greeted how many of those recognised were met; the two times are theirs
 * @param medianGreetSeconds from recognition to greeting, by nearest rank; {@code null} where nobody was greeted
 * @param ninetiethGreetSeconds what nine of ten stayed within
 * @param leads by code of the product
 */
record PushReport(
        LocalDate from,
        LocalDate to,
        int recognised,
        int own,
        int accepted,
        int acceptedInFirstLease,
        int escalations,
        int toldAgain,
        int open,
        Map<Outcome, Integer> outcomes,
        int greeted,
        @Nullable Long medianGreetSeconds,
        @Nullable Long ninetiethGreetSeconds,
        Map<String, Integer> leads) {

    /** A push as one event of {@code type} left it. */
    record Told(String type, Push push) {}

    /** @param told of the pushes recognised in the period, in order of revision */
    static PushReport of(LocalDate from, LocalDate to, List<Told> told) {
        Map<UUID, List<Told>> stories = new LinkedHashMap<>();
        told.forEach(each -> stories.computeIfAbsent(each.push().ticket(), id -> new ArrayList<>())
                .add(each));
        List<Push> last =
                stories.values().stream().map(story -> story.getLast().push()).toList();
        Collection<List<Told>> pushed = stories.values().stream()
                .filter(story -> story.getFirst().push().origin() == Origin.RULE)
                .toList();
        List<Long> greetings = pushed.stream()
                .map(story -> story.getLast().push())
                .filter(push -> push.greetedAt() != null)
                .map(push -> seconds(push.recognisedAt(), Objects.requireNonNull(push.greetedAt())))
                .sorted()
                .toList();
        return new PushReport(
                from,
                to,
                pushed.size(),
                stories.size() - pushed.size(),
                (int) pushed.stream().filter(story -> first(story) != null).count(),
                (int) pushed.stream().filter(PushReport::isInFirstLease).count(),
                count(told, PushEvents.ESCALATED),
                count(told, PushEvents.TOLD_AGAIN),
                (int) last.stream().filter(push -> push.outcome() == null).count(),
                outcomes(last),
                greetings.size(),
                rank(greetings, 0.5),
                rank(greetings, 0.9),
                leads(last));
    }

    /** The first acceptance of a story. */
    private static @Nullable Push first(List<Told> story) {
        return story.stream()
                .filter(each -> each.type().equals(PushEvents.ACCEPTED))
                .map(Told::push)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInFirstLease(List<Told> story) {
        Instant lease = story.getFirst().push().leaseUntil();
        Push accepted = first(story);
        Instant at = accepted == null ? null : accepted.acceptedAt();
        return lease != null && at != null && !at.isAfter(lease) && count(before(story), PushEvents.ESCALATED) == 0;
    }

    /** A story up to its first acceptance. */
    private static List<Told> before(List<Told> story) {
        return story.stream()
                .takeWhile(each -> !each.type().equals(PushEvents.ACCEPTED))
                .toList();
    }

    private static int count(List<Told> told, String type) {
        return (int) told.stream().filter(each -> each.type().equals(type)).count();
    }

    private static Map<Outcome, Integer> outcomes(List<Push> last) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome each : Outcome.values()) {
            counts.put(each, (int)
                    last.stream().filter(push -> push.outcome() == each).count());
        }
        return counts;
    }

    private static Map<String, Integer> leads(List<Push> last) {
        Map<String, Integer> counts = new TreeMap<>();
        last.forEach(push -> {
            if (push.product() != null) {
                counts.merge(push.product(), 1, Integer::sum);
            }
        });
        return counts;
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    /** The value at {@code share} of {@code sorted} by nearest rank. */
    private static @Nullable Long rank(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
