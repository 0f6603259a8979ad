package bank.lobby.server.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sample services that take customers all day, one after the other: each has 9,999 numbers a day. Thread-safe.
 */
public final class ServicesInTurn {

    private static final List<String> CODES = List.of(
            "personal-cash",
            "personal-transfer",
            "personal-large-cash",
            "personal-wealth",
            "corporate-cash",
            "corporate-settlement",
            "corporate-account",
            "foreign-exchange");

    private final AtomicInteger turn = new AtomicInteger();

    /** The code of the service whose turn it is. */
    public String next() {
        return CODES.get(Math.floorMod(turn.getAndIncrement(), CODES.size()));
    }

    /** How many turns there were. */
    public int turns() {
        return turn.get();
    }
}
