package bank.lobby.kiosk.issue;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slip job this kiosk knows, as kept on disk.
 *
 * @param job the job
 * @param begunAt when it was taken, by this kiosk's clock
 * @param state HELD while no byte of this try has left, PENDING while the printer has it, then how it ended
 * @param reason what was wrong or which proof was given; absent while nothing was tried
 * @param reported whether the server needs to hear nothing more of this state
 * @param work what to print; gone once the job has ended
 */
record KnownJob(
        UUID job,
        Instant begunAt,
        SlipState state,
        @Nullable String reason,
        boolean reported,
        @Nullable Work work) {

    KnownJob {
        requireNonNull(job, "job");
        requireNonNull(begunAt, "begunAt");
        requireNonNull(state, "state");
    }

    /**
     * What to print.
     *
     * @param reprint whether 补打 must stand on it
     */
    record Work(Slip slip, boolean reprint) {

        Work {
            requireNonNull(slip, "slip");
        }

        /** The same once a part of it may be on paper. */
        Work again() {
            return new Work(slip, true);
        }
    }

    /** Nothing was tried yet; nothing to report. */
    static KnownJob taken(UUID job, Instant now, Work work) {
        return new KnownJob(job, now, SlipState.HELD, null, true, work);
    }

    KnownJob sending() {
        return new KnownJob(job, begunAt, SlipState.PENDING, reason, reported, work);
    }

    KnownJob held(String why, Work next) {
        boolean known = reported && why.equals(reason);
        return new KnownJob(job, begunAt, SlipState.HELD, why, known, next);
    }

    KnownJob ended(SlipState how, @Nullable String why) {
        return new KnownJob(job, begunAt, how, why, false, null);
    }

    KnownJob acknowledged() {
        return new KnownJob(job, begunAt, state, reason, true, work);
    }

    boolean isToReport() {
        return state != SlipState.PENDING && !reported;
    }
}
