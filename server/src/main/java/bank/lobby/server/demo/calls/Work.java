package bank.lobby.server.demo.calls;

/** What a load does over and over. */
enum Work {
    /** Takes tickets. */
    ISSUE,
    /** Calls the next, begins and ends the service, while somebody waits. */
    CALL,
    /** Takes a ticket, calls the next, begins and ends the service: as many wait after as before. */
    LIFE
}
