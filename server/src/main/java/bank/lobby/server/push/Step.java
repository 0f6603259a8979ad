package bank.lobby.server.push;

import bank.lobby.server.push.duty.Duty;
import bank.lobby.server.push.rule.PushRule;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, and for how long.
 *
 * @param index place of the group in the rule; the number of groups for the supervisor
 * @param group its code; {@code null} for the supervisor
 * @param lease how long it is asked; {@code null} for the supervisor, after whom there is nobody
 */
record Step(int index, @Nullable String group, @Nullable Duration lease) {

    /**
     * The first group from {@code index} on that has somebody on duty, else the supervisor. A group of whom no tablet can
     * be reached is asked only as long as it takes a notification to wake one.
     */
    static Step from(int index, PushRule rule, List<Duty> roster) {
        for (int i = index; i < rule.groups().size(); i++) {
            PushRule.Group group = rule.groups().get(i);
            List<Duty> asked = roster.stream()
                    .filter(duty -> duty.group().equals(group.code()))
                    .toList();
            if (!asked.isEmpty()) {
                boolean reachable = asked.stream().anyMatch(Duty::reachable);
                int seconds = reachable ? group.seconds() : Math.min(group.seconds(), rule.unreachableSeconds());
                return new Step(i, group.code(), Duration.ofSeconds(seconds));
            }
        }
        return new Step(rule.groups().size(), null, null);
    }
}
