package bank.lobby.device.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is known of a link.
 *
 * @param reason one line for staff, empty when there is nothing to say
 * @param since when the state (not the reason) last changed
 */
public record LinkStatus(LinkState state, String reason, Instant since) {

    public LinkStatus {
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(since, "since");
    }

    /** Whether bytes can go out now. */
    public boolean open() {
        return state == LinkState.READY || state == LinkState.DEGRADED;
    }
}
