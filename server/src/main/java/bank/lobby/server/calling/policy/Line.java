package bank.lobby.server.calling.policy;

import java.time.Instant;
import java.util.List;

/**
 * Those who compete for one call: what a policy may look at.
 *
 * @param heads the competing heads, never empty
 * @param rule the branch's rule
 * @param now when the call is made
 */
public record Line(List<WaitingHead> heads, CallRule rule, Instant now) {

    public Line {
        heads = List.copyOf(heads);
    }

    /** How many tickets wait behind these heads, they among them. */
    public int waiting() {
        return heads.stream().mapToInt(WaitingHead::classSize).sum();
    }
}
