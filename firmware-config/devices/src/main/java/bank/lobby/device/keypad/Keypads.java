package bank.lobby.device.keypad;

import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.profile.KeypadProfile;
import java.time.InstantSource;

/** Opens the keypads a profile describes. Each dialect has its line in each of the two. */
public final class Keypads {

    private Keypads() {}

    /**
     * Starts the port of the tellers' keypads; they need not be there yet.
     *
     * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal
     * @param counter whose keypad it is, where the profile has no addresses
     * @throws IllegalArgumentException if the port is neither, or the profile is of a rating keypad
     */
    public static CallKeypad call(KeypadProfile profile, String port, int counter, InstantSource clock) {
        return call(profile, port, counter, clock, Recordings.off());
    }

    /** As {@link #call(KeypadProfile, String, int, InstantSource)}, the line's traffic written down where that is turned on. */
    public static CallKeypad call(
            KeypadProfile profile, String port, int counter, InstantSource clock, Recordings recordings) {
        require(!profile.rates(), profile.id() + " is a keypad to rate with, not to call");
        return switch (profile.dialect()) {
            case KEY_FRAMES -> new KeyFrameCallKeypad(profile, port, counter, clock, recordings);
        };
    }

    /** As {@link #call}, for the customers' keypads. */
    public static RatingKeypad rating(KeypadProfile profile, String port, int counter, InstantSource clock) {
        return rating(profile, port, counter, clock, Recordings.off());
    }

    /** As {@link #rating(KeypadProfile, String, int, InstantSource)}, the line's traffic written down where that is turned on. */
    public static RatingKeypad rating(
            KeypadProfile profile, String port, int counter, InstantSource clock, Recordings recordings) {
        require(profile.rates(), profile.id() + " is a keypad to call with, not to rate");
        return switch (profile.dialect()) {
            case KEY_FRAMES -> new KeyFrameRatingKeypad(profile, port, counter, clock, recordings);
        };
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
