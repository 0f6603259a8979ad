package bank.lobby.device.sign;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.profile.SignProfile;

/**
 * One sign, and where it is.
 *
 * @param port {@code tcp://host:port}, or the path of a serial device or pseudo terminal
 * @param unit the sign's address, on a line that has addresses
 * @param counter shown to the customer by a sign that has words; 1 to 999
 */
public record SignPlace(SignProfile profile, String port, int unit, int counter) {

    /** @throws IllegalArgumentException if the counter is out of range */
    public SignPlace {
        requireNonNull(profile, "profile");
        requireNonNull(port, "port");
        if (counter < 1 || counter > 999) {
            throw new IllegalArgumentException("a counter is 1 to 999, not " + counter);
        }
    }
}
