package bank.lobby.server.demo.calls;

import java.util.List;
import java.util.Locale;

/** What a load does over and over. */
enum Work {
    /** Takes tickets. */
    ISSUE,
    /** Calls the next, begins and ends the service, while somebody waits. */
    CALL,
    /** Takes a ticket, calls the next, begins and ends the service: as many wait after as before. */
    LIFE,
    /** As a life, and then waits for the next customer's time, as in a hall. */
    HALL;

    /** Each turn follows the last at once: these find out how many there can be. */
    static final List<Work> AS_FAST_AS_THEY_CAN = List.of(ISSUE, CALL, LIFE);

    /** As it is told in tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
