package bank.lobby.server.estimate;

import bank.lobby.wire.triage.Placement;
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
     * @param placement where triage puts them, and what it promises
     * @return empty while no counter that takes the service is open
     */
    public Optional<WaitEstimate> of(Placement placement) {
        return line.of(placement.service(), placement.windowGroup(), Duration.ofMinutes(placement.promiseMinutes()));
    }
}
