package bank.lobby.server.report;

import bank.lobby.server.platform.Refusal;

/**
 * From where on something is looked at. Chosen: no bank service is done in a minute; a minute between two customers is a
 * signature and a cup of tea; a customer who is given up half a minute after the call had no time to cross the hall.
 *
 * @param shortSeconds a service that took less
 * @param idleSeconds a counter that called nobody for longer while somebody it may serve waited
 * @param soonSeconds a customer given up sooner after the first announcement
 */
record Thresholds(int shortSeconds, int idleSeconds, int soonSeconds) {

    static final int SHORT = 60;
    static final int IDLE = 60;
    static final int SOON = 30;

    private static final int MOST = 3_600;

    Thresholds {
        within("short", shortSeconds);
        within("idle", idleSeconds);
        within("soon", soonSeconds);
    }

    private static void within(String name, int seconds) {
        if (seconds < 0 || seconds > MOST) {
            throw Refusal.malformed("malformed", name + " is 0 to " + MOST + " seconds");
        }
    }
}
