package bank.lobby.server.calling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is next among the heads a counter may serve. Pure: no clock, no database. */
public interface CallPolicy {

    /** The policy's name, kept with every call it decides. */
    String name();

    /** The head to call at {@code now}; empty when there is none. */
    Optional<WaitingHead> choose(List<WaitingHead> heads, Instant now);
}
