package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

/**
 * What a magnetic stripe reader sends around the tracks; most have it on switches.
 *
 * @param shape how the end of a swipe is marked
 * @param checkCharacter whether the track's check character (LRC) follows each end sentinel; rarely sent
 */
public record StripeSettings(Shape shape, boolean checkCharacter) {

    /** How the end of a swipe is marked. */
    public enum Shape {
        /** Tracks, then 0D. */
        PLAIN,
        /** 02, tracks, 03. */
        FRAMED
    }

    public StripeSettings {
        requireNonNull(shape, "shape");
    }
}
