package bank.lobby.server.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The oldest waiting ticket of its class. Only heads compete: within a class the older is always ahead.
 *
 * @param ticket which
 * @param service code of its service
 * @param promise promised wait
 * @param since when its clock started
 * @param issuedRev revision of its issue; breaks ties in the order of arrival
 */
public record WaitingHead(UUID ticket, String service, Duration promise, Instant since, long issuedRev) {

    /** Share of its promise used at {@code now}; 1.0 is a promise just broken. */
    public double shareAt(Instant now) {
        return (double) Duration.between(since, now).toMillis() / promise.toMillis();
    }
}
