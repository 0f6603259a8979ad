package bank.lobby.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovableClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }
}
