package bank.lobby.server.calling.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way of saying who is next. A new one is a constant in {@link #ALL} and a test.
 *
 * @param name what rules and reports call it
 * @param version changed whenever the same line would be answered otherwise; kept with every call
 * @param countsClasses whether it looks at how many wait of each class
 * @param urgency what it compares
 */
public record CallPolicy(String name, int version, boolean countsClasses, Urgency urgency) {

    /** What a policy compares. Between equals the older ticket goes first. */
    @FunctionalInterface
    public interface Urgency {

        /** How urgent {@code head} is in {@code line}; larger goes first. The unit is the policy's own. */
        double of(WaitingHead head, Line line);
    }

    /** Whoever waits longest; minutes waited. */
    public static final CallPolicy FIRST_COME = plain("first-come", (head, line) -> minutes(head, line));

    /** The class with the shortest promise, whatever the others have waited. It starves the rest when it is busy. */
    public static final CallPolicy STRICT =
            plain("strict", (head, line) -> -head.promise().toNanos() / 60e9);

    /** Minutes waited times the rate of the service: mean waits in chosen ratios. Source: Kleinrock 1964. */
    public static final CallPolicy ACCUMULATING = plain(
            "accumulating", (head, line) -> minutes(head, line) * line.rule().rateOf(head));

    /** Minutes past the promise: mean waits in chosen differences. */
    public static final CallPolicy DUE_TIME = plain(
            "due-time", (head, line) -> minutes(head, line) - head.promise().toNanos() / 60e9);

    /** Share of the promise used: all classes overrun by the same proportion. */
    public static final CallPolicy SHARE_OF_PROMISE =
            plain("share-of-promise", (head, line) -> head.shareAt(line.now()));

    /** The class that most exceeds its share of all who wait here. Source: Gurvich and Whitt, fixed queue ratio. */
    public static final CallPolicy RATIO = new CallPolicy(
            "ratio",
            1,
            true,
            (head, line) -> head.classSize() - line.rule().shareOf(head, line.heads()) * line.waiting());

    /** Every policy a branch may choose, the default first. */
    public static final List<CallPolicy> ALL =
            List.of(SHARE_OF_PROMISE, DUE_TIME, ACCUMULATING, FIRST_COME, STRICT, RATIO);

    public CallPolicy {
        requireNonNull(name, "name");
        requireNonNull(urgency, "urgency");
    }

    /** @throws IllegalArgumentException when there is none of that name; the message lists those there are */
    public static CallPolicy named(String name) {
        return ALL.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no call policy '" + name + "'; there are: "
                        + String.join(", ", ALL.stream().map(CallPolicy::name).toList())));
    }

    private static CallPolicy plain(String name, Urgency urgency) {
        return new CallPolicy(name, 1, false, urgency);
    }

    private static double minutes(WaitingHead head, Line line) {
        return head.waitedAt(line.now()).toNanos() / 60e9;
    }
}
