package bank.lobby.server.journey;

/** How the twin devices hang on the stations, as {@code ./lobby demo --link} names it. */
enum Link {
    TCP,
    PTY
}
