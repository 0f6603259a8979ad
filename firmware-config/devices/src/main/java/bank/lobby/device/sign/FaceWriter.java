package bank.lobby.device.sign;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.profile.SignProfile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One dialect's way of putting faces on the signs of one line. Made for one line and called by its owner's thread only. */
public interface FaceWriter {

    /** Where the line's bytes go; called by the port's thread. */
    ByteFramer answers();

    /** @throws IllegalArgumentException if no sign of this dialect can have the address */
    void requireUnit(int unit);

    /** How long a called number stays lit and dark, where we must do it by writing; null where it does not flash or does so by itself. */
    default @Nullable Duration toggles(SignProfile profile) {
        return null;
    }

    /**
     * Sends a face and waits for the answer, if the dialect has one.
     *
     * @return {@link SignStatus#SHOWN}, {@link SignStatus#SENT}, {@link SignStatus#REFUSED}, or {@link SignStatus#PENDING} when the sign
     *     said that it arrived damaged
     * @throws bank.lobby.device.link.LinkTimeoutException when the sign did not answer in time
     * @throws LinkException when the port is away
     */
    SignStatus write(SignWire wire, SignPlace place, SignFace face) throws LinkException;

    /**
     * The request that sets a sign up.
     *
     * @throws IllegalArgumentException when a sign of this dialect or profile cannot be set up so
     */
    default byte[] setUp(SignProfile profile, SignSetup what) {
        throw new IllegalArgumentException(profile.id() + " has nothing to set up over its line");
    }
}
