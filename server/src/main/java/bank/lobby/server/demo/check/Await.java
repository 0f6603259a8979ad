package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for something another process does. */
final class Await {

    private static final Duration STEP = Duration.ofMillis(10);

    private Await() {}

    /**
     * The first value {@code look} gives.
     *
     * @throws CheckFailed when it gives none within {@code patience}; says {@code what} was waited for
     */
    static <T> T seen(String what, Duration patience, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new CheckFailed("not seen within " + patience.toMillis() + " ms: " + what);
            }
            pause();
            found = look.get();
        }
        return found.get();
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted");
        }
    }
}
