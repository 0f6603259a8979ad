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
        FRAMED,
        /**
         * Sentinels switched off: tracks parted by 0D and nothing else, ended by silence or 03. The poorest shape: which
         * track is which has to be guessed, and no check character can be had. Switch the sentinels on where possible.
         */
        BARE
    }

    public StripeSettings {
        requireNonNull(shape, "shape");
        if (shape == Shape.BARE && checkCharacter) {
            throw new IllegalArgumentException("check-character needs sentinels, which shape bare has not");
        }
    }
}
