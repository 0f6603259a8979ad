package bank.lobby.server.estimate;

import java.time.Duration;
import java.time.Instant;

/**
 * Tickets that wait alike.
 *
 * @param service what for
 * @param promise within what time
 * @param since when their clock started, the earliest of them
 * @param units units of work they bring together
 */
record LineAhead(String service, Duration promise, Instant since, int units) {}
