package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ticket is given for a service just now, and how long the wait would be:
 * {@code GET /api/branches/{b}/availability}, a list of these.
 *
 * @param service code of the service
 * @param open whether a ticket is given
 * @param reason why not; {@code null} while open
 * @param opensAt when it is expected to open; {@code null} while open or when nobody knows
 * @param waitLow minutes nine of ten wait longer than; {@code null} when unknown
 * @param waitLikely minutes half wait longer than; {@code null} when unknown
 * @param waitHigh minutes one of ten waits longer than; {@code null} when unknown
 */
public record ServiceAvailability(
        String service,
        boolean open,
        @Nullable ClosedReason reason,
        @Nullable Instant opensAt,
        @Nullable Integer waitLow,
        @Nullable Integer waitLikely,
        @Nullable Integer waitHigh) {

    public ServiceAvailability {
        requireNonNull(service, "service");
        if (open == (reason != null)) {
            throw new IllegalArgumentException("a service is closed for a reason, and open without one");
        }
    }
}
