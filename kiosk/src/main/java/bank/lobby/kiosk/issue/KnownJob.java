package bank.lobby.kiosk.issue;

import bank.lobby.wire.print.SlipState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slip job this kiosk has begun, as kept on disk.
 *
 * @param job the job
 * @param begunAt when, by this kiosk's clock
 * @param state PENDING while the printer has it, then how it ended
 * @param reason what was wrong or which proof was given
 * @param reported whether the server has acknowledged the end
 */
record KnownJob(
        UUID job,
        Instant begunAt,
        SlipState state,
        @Nullable String reason,
        boolean reported) {

    boolean isToReport() {
        return state != SlipState.PENDING && !reported;
    }
}
