package bank.lobby.device.conformance;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name what was asked of the device; the same for every device of a kind, so that tables compare
 * @param took how long the device took; null where nothing was timed
 * @param detail what was seen, for a person
 */
public record Check(String name, Verdict verdict, @Nullable Duration took, String detail) {

    /** How it ended. */
    public enum Verdict {
        /** Claimed, and so it is. */
        PASSED,
        /** Claimed, and it is not so. The only verdict that fails the run. */
        FAILED,
        /** Claimed, and only a person can see whether it is so. */
        LOOK,
        /** The profile does not claim it; not tried. */
        NOT_CLAIMED,
        /** Needs hands on the device, which only a twin gives. */
        SKIPPED
    }

    public Check {
        requireNonNull(name, "name");
        requireNonNull(verdict, "verdict");
        requireNonNull(detail, "detail");
    }

    static Check passed(String name, Duration took, String detail) {
        return new Check(name, Verdict.PASSED, took, detail);
    }

    static Check failed(String name, String detail) {
        return new Check(name, Verdict.FAILED, null, detail);
    }

    static Check notClaimed(String name) {
        return new Check(name, Verdict.NOT_CLAIMED, null, "");
    }

    static Check skipped(String name) {
        return new Check(name, Verdict.SKIPPED, null, "needs hands on the device");
    }
}
