package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends a command under its key until it is answered, as pages and kiosks do. Thread-safe. */
final class Stubborn {

    private static final Duration BREATH = Duration.ofMillis(200);

    private final AtomicInteger again = new AtomicInteger();

    /** The first answer that is one of the server's own; {@code send} always sends the same command. */
    Web.Answer untilAnswered(Supplier<Web.Answer> send) {
        while (true) {
            try {
                Web.Answer answer = send.get();
                if (answer.status() < 500) {
                    return answer;
                }
            } catch (NoAnswer gone) {
                // It is sent again below, under the same key.
            }
            again.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    /** How often a command had to be sent again. */
    int again() {
        return again.get();
    }
}
