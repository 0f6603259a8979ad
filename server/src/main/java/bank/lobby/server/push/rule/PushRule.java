package bank.lobby.server.push.rule;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one branch pushes customers to its lobby managers. Data of the branch.
 *
 * @param minRank from this rank of tier on a customer is pushed, 1 and up; {@code null} for no tier
 * @param cares codes of the special cares that are pushed whatever the tier; may be empty
 * @param groups of lobby managers in the order they are asked, at least one; after the last the supervisor is told
 * @param unreachableSeconds how long a group is asked of which no tablet can be reached, at most as long as the group
 *     itself: enough for a notification to wake one
 * @param absenceMinutes after this time without a word from their tablet a manager is off duty
 * @param outcomeMinutes how soon after accepting the outcome is due
 * @param beforeCall when the second push is made; {@code null} for never
 */
public record PushRule(
        @Nullable Integer minRank,
        List<String> cares,
        List<Group> groups,
        int unreachableSeconds,
        int absenceMinutes,
        int outcomeMinutes,
        @Nullable BeforeCall beforeCall) {

    /** Chosen: every tier above ordinary, one group asked for half a minute, and told again when two are ahead. */
    public static final PushRule USUAL = new PushRule(
            1,
            List.of(),
            List.of(new Group("lobby", new Names("大堂组", "大堂組", "Lobby"), 30)),
            10,
            15,
            10,
            new BeforeCall(2, 0.9, 60));

    /** Group codes of somebody's choosing stay readable in a table. */
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,31}";

    /** @throws IllegalArgumentException when a number is out of its range, a code twice or malformed */
    public PushRule {
        if (minRank != null) {
            within("minRank", minRank, 1, 99);
        }
        cares = List.copyOf(cares);
        groups = List.copyOf(groups);
        within("groups", groups.size(), 1, 9);
        if (new HashSet<>(groups.stream().map(Group::code).toList()).size() < groups.size()) {
            throw new IllegalArgumentException("a group can be asked once only");
        }
        within("unreachableSeconds", unreachableSeconds, 1, 600);
        within("absenceMinutes", absenceMinutes, 1, 240);
        within("outcomeMinutes", outcomeMinutes, 1, 240);
    }

    /**
     * Lobby managers who are asked together.
     *
     * @param seconds how long they have before the next group is asked, 5 to 600
     */
    public record Group(String code, Names names, int seconds) {

        public Group {
            requireNonNull(names, "names");
            if (!code.matches(CODE)) {
                throw new IllegalArgumentException("the code of a group is like lobby or lobby-2");
            }
            within("seconds", seconds, 5, 600);
        }
    }

    /**
     * When a customer is about to be called: one of both is enough.
     *
     * @param ahead so many at most would be called sooner at the counters of the same service, 0 to 20
     * @param share so much of the promise is used, 0.1 to 2
     * @param quietSeconds so long after the last alert at the least, 0 to 600
     */
    public record BeforeCall(int ahead, double share, int quietSeconds) {

        public BeforeCall {
            within("ahead", ahead, 0, 20);
            within("quietSeconds", quietSeconds, 0, 600);
            if (!(share >= 0.1 && share <= 2)) {
                throw new IllegalArgumentException("share must be 0.1 to 2");
            }
        }
    }

    /** Whether a customer of this rank and care is pushed. */
    public boolean pushes(int rank, String care) {
        return minRank != null && rank >= minRank || cares.contains(care);
    }

    public boolean hasGroup(String code) {
        return groups.stream().anyMatch(group -> group.code().equals(code));
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most);
        }
    }
}
