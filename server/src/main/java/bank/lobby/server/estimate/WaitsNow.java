package bank.lobby.server.estimate;

import java.time.Duration;
import java.util.Optional;

/** The waits of a branch at one moment, one line and one set of counters for all questions. */
public final class WaitsNow {

    private final PooledLine line;

    WaitsNow(PooledLine line) {
        this.line = line;
    }

    /**
     * The wait of one who comes now.
     *
     * @param promiseMinutes the wait promised to them
     * @return empty while no counter that takes the service is open
     */
    public Optional<WaitEstimate> of(String service, int promiseMinutes) {
        return line.of(service, Duration.ofMinutes(promiseMinutes));
    }
}
