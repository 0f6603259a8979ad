package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How an Alpha sign is spoken to, and what its texts look like.
 *
 * @param nulls how many bytes before each frame it finds our speed by, 5 to 20
 * @param acknowledges whether it answers every frame; newer models do, once they were told to by {@code ./lobby device apply}
 * @param position where on the sign a text stands; fill for one line
 * @param mode how a text stands that calls nobody
 * @param callingMode how a called number stands
 * @param colour of a text that calls nobody; absent: the sign's own
 * @param callingColour of a called number; absent: the sign's own
 * @param whenBlank what is left when there is nothing to say
 */
public record AlphaSettings(
        int nulls,
        boolean acknowledges,
        Position position,
        Mode mode,
        Mode callingMode,
        @Nullable Colour colour,
        @Nullable Colour callingColour,
        WhenBlank whenBlank) {

    public enum Position {
        MIDDLE,
        TOP,
        BOTTOM,
        FILL,
        LEFT,
        RIGHT
    }

    public enum Mode {
        ROTATE,
        HOLD,
        FLASH,
        SCROLL,
        AUTOMODE
    }

    public enum Colour {
        RED,
        GREEN,
        AMBER
    }

    /** What a sign shows of itself while we have nothing to say. */
    public enum WhenBlank {
        /** Nothing: we hold the sign with an empty text. */
        DARK,
        /** Its own texts, such as an advertisement a technician put there. */
        OWN_TEXTS
    }

    public AlphaSettings {
        requireNonNull(position, "position");
        requireNonNull(mode, "mode");
        requireNonNull(callingMode, "callingMode");
        requireNonNull(whenBlank, "whenBlank");
        if (nulls < 5 || nulls > 20) {
            throw new IllegalArgumentException("nulls must be 5 to 20");
        }
    }
}
