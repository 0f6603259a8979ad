package bank.lobby.server.triage.desk;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When and why a version is published.
 *
 * @param at local date and time at the branch from when it is in force; {@code null} for at once
 * @param note why, for whoever reads the history; 1 to 500 characters
 * @param replaces the scheduled version that is to be cancelled by this; {@code null} for none
 */
record Publication(
        @Nullable LocalDateTime at, String note, @Nullable Integer replaces) {

    private static final int LONGEST_NOTE = 500;
    /** Chosen: nobody knows what the branch needs later than that. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** @throws Refusal 400 {@code note-missing} */
    Publication {
        note = note == null ? "" : note.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Refusal.malformed("note-missing", "Say in 1 to 500 characters why the plan changes");
        }
    }

    /**
     * From when it is in force, {@code null} for at once.
     *
     * @throws Refusal 400 {@code time-not-ahead}
     */
    @Nullable
    Instant moment(BranchChange change) {
        if (at == null) {
            return null;
        }
        Instant moment = at.atZone(change.zone()).toInstant();
        if (!moment.isAfter(change.now()) || moment.isAfter(change.now().plus(FARTHEST))) {
            throw Refusal.malformed("time-not-ahead", "The time must lie ahead, by no more than a year");
        }
        return moment;
    }
}
