package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * 窗口业务配置: which services a counter takes, in what order.
 *
 * @param firstChoice services it is for
 * @param secondChoice services it takes only while nobody of the first choice waits; this keeps a VIP room free
 * @param alsoCall services that join the first choice while somebody of them has waited too long
 * @param windowGroups groups it belongs to: tickets that triage placed in one are its own first choice too
 */
public record WorkProfile(
        List<String> firstChoice, List<String> secondChoice, List<AlsoCall> alsoCall, List<String> windowGroups) {

    /** "When somebody of {@code service} has waited more than {@code waited}, this counter calls it too." */
    public record AlsoCall(String service, Duration waited) {

        public AlsoCall {
            requireNonNull(service, "service");
            if (waited.isNegative()) {
                throw new IllegalArgumentException("a wait is not negative");
            }
        }
    }

    public WorkProfile {
        firstChoice = List.copyOf(firstChoice);
        secondChoice = List.copyOf(secondChoice);
        alsoCall = List.copyOf(alsoCall);
        // Calls of the first release were kept without groups.
        windowGroups = windowGroups == null ? List.of() : List.copyOf(windowGroups);
    }

    /** A profile of no window group. */
    public WorkProfile(List<String> firstChoice, List<String> secondChoice, List<AlsoCall> alsoCall) {
        this(firstChoice, secondChoice, alsoCall, List.of());
    }

    /** Whether this counter may serve {@code service}, as whatever choice. */
    public boolean serves(String service) {
        return firstChoice.contains(service) || secondChoice.contains(service);
    }

    /** A profile without conditions. */
    public static WorkProfile of(List<String> firstChoice, List<String> secondChoice) {
        return new WorkProfile(firstChoice, secondChoice, List.of());
    }
}
