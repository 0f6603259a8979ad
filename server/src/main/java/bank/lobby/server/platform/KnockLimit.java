package bank.lobby.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often anybody may try a code: so often each who tries, and so often in all, each minute. In memory and per node: it
 * keeps a door quiet, while the length of a code or tries of its own protect the code. Safe to share.
 */
public final class KnockLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int mostEach;
    private final int mostInAll;
    private final Map<String, Integer> each = new HashMap<>();
    private Instant windowStart = Instant.EPOCH;
    private int inAll;

    /**
     * @param mostEach tries a minute of one subject
     * @param mostInAll tries a minute of all together
     */
    public KnockLimit(InstantSource clock, int mostEach, int mostInAll) {
        this.clock = clock;
        this.mostEach = mostEach;
        this.mostInAll = mostInAll;
    }

    /**
     * Counts one try.
     *
     * @param subject who tries: an address, a station
     * @throws Refusal 429 {@code too-many-tries}
     */
    public synchronized void knock(String subject) {
        Instant now = clock.instant();
        if (!now.isBefore(windowStart.plus(WINDOW))) {
            windowStart = now;
            each.clear();
            inAll = 0;
        }
        if (inAll >= mostInAll || each.getOrDefault(subject, 0) >= mostEach) {
            long seconds = Duration.between(now, windowStart.plus(WINDOW)).toSeconds() + 1;
            throw Refusal.tooMany("too-many-tries", "Too many tries; wait a minute")
                    .with("retryAfterSeconds", seconds);
        }
        inAll++;
        each.merge(subject, 1, Integer::sum);
    }
}
