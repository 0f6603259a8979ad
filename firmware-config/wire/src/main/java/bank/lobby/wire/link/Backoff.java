package bank.lobby.wire.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: full jitter under a ceiling that doubles from one second to twenty, and
 * falls back to one after a success. A hall full of stations that lost one server must not come back in one instant.
 * Not thread-safe; each link has its own.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(20);

    private final RandomGenerator random;
    private Duration ceiling = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The next pause, 0 to the present ceiling; raises the ceiling. */
    public Duration next() {
        Duration pause = Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
        Duration doubled = ceiling.multipliedBy(2);
        ceiling = doubled.compareTo(MOST) > 0 ? MOST : doubled;
        return pause;
    }

    /** To be called when a connection has proved itself. */
    public void reset() {
        ceiling = FIRST;
    }
}
