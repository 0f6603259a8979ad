package bank.lobby.server.station;

import bank.lobby.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often anybody may try an enrolment code: so often per address and so often in all, each minute. In memory and per
 * node: what protects a single code is its own five tries, this only keeps the door quiet. Safe to share.
 */
@Component
class KnockLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Chosen: a technician who mistypes, or a branch that enrols all its stations at once. */
    static final int PER_ADDRESS = 10;

    /** Chosen: a roll-out over many branches; each try costs one slow hash. */
    static final int IN_ALL = 60;

    private final InstantSource clock;
    private final Map<String, Integer> perAddress = new HashMap<>();
    private Instant windowStart = Instant.EPOCH;
    private int inAll;

    KnockLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws Refusal 429 {@code too-many-tries} */
    synchronized void knock(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(windowStart.plus(WINDOW))) {
            windowStart = now;
            perAddress.clear();
            inAll = 0;
        }
        if (inAll >= IN_ALL || perAddress.getOrDefault(address, 0) >= PER_ADDRESS) {
            long seconds = Duration.between(now, windowStart.plus(WINDOW)).toSeconds() + 1;
            throw Refusal.tooMany("too-many-tries", "Too many tries; wait a minute")
                    .with("retryAfterSeconds", seconds);
        }
        inAll++;
        perAddress.merge(address, 1, Integer::sum);
    }
}
