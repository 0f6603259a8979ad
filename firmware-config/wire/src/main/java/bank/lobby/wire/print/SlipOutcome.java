package bank.lobby.wire.print;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a slip job stands or ended: {@code POST /api/slip-jobs/{id}/outcome}. Repeating it is harmless; PENDING and SETTLED
 * are refused.
 *
 * @param state HELD, PRINTED, FAILED or UNKNOWN
 * @param reason what was wrong or which proof was given, for staff: {@code paper-out}, {@code process-id}; may be absent, at most
 *     {@value #LONGEST_REASON} characters
 */
public record SlipOutcome(SlipState state, @Nullable String reason) {

    /** Chosen: a slug or one short sentence; a line of a staff screen holds no more. */
    public static final int LONGEST_REASON = 200;

    public SlipOutcome {
        requireNonNull(state, "state");
    }
}
