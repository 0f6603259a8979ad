package bank.lobby.server.estimate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that wait alike.
 *
 * @param service what for
 * @param windowGroup counters that are their own beside those of the service; {@code null} for none
 * @param promise within what time
 * @param since when their clock started, the earliest of them
 * @param units units of work they bring together
 */
record LineAhead(String service, @Nullable String windowGroup, Duration promise, Instant since, int units) {}
