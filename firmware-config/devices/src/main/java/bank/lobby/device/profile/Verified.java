package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How far a profile was tried, told honestly. A level above {@link Level#NONE} names the firmware and the day.
 *
 * @param date the day of the trial, ISO
 */
public record Verified(
        Level level, @Nullable String firmware, @Nullable String date) {

    /** What was done with a real device. */
    public enum Level {
        /** Written from the manual; nobody here has seen the device. */
        NONE,
        /** Seen working on a desk, with paper-out, unplug and power loss tried. */
        BENCH,
        /** A month in a branch. */
        BRANCH
    }

    public Verified {
        requireNonNull(level, "level");
        if (level != Level.NONE && (firmware == null || date == null)) {
            throw new IllegalArgumentException("a level above none needs firmware and date");
        }
    }
}
