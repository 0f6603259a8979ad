package bank.lobby.server.estimate;

import bank.lobby.server.counter.WorkProfile;
import org.jspecify.annotations.Nullable;

/**
 * A counter at which somebody works now.
 *
 * @param profile what it takes
 * @param free whether nobody is called to it or served at it
 */
record OpenCounter(WorkProfile profile, boolean free) {

    /** Whether tickets for {@code service}, or placed in {@code windowGroup}, are its first choice. */
    boolean isOwnOf(String service, @Nullable String windowGroup) {
        return profile.firstChoice().contains(service)
                || windowGroup != null && profile.windowGroups().contains(windowGroup);
    }

    boolean takes(String service) {
        return profile.serves(service);
    }
}
