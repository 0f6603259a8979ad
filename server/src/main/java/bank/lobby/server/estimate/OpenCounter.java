package bank.lobby.server.estimate;

import bank.lobby.server.counter.WorkProfile;

/**
 * A counter at which somebody works now.
 *
 * @param profile what it takes
 * @param free whether nobody is called to it or served at it
 */
record OpenCounter(WorkProfile profile, boolean free) {

    boolean isOwnOf(String service) {
        return profile.firstChoice().contains(service);
    }

    boolean takes(String service) {
        return isOwnOf(service) || profile.secondChoice().contains(service);
    }
}
