package bank.lobby.wire.print;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a slip job ended: {@code POST /api/slip-jobs/{id}/outcome}. Repeating it is harmless; PENDING is refused.
 *
 * @param state PRINTED, FAILED or UNKNOWN
 * @param reason what was wrong or which proof was given, for staff: {@code paper-out}, {@code process-id}; may be absent
 */
public record SlipOutcome(SlipState state, @Nullable String reason) {

    public SlipOutcome {
        requireNonNull(state, "state");
    }
}
