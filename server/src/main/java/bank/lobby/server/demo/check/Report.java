package bank.lobby.server.demo.check;

import java.time.Duration;
import java.util.function.Supplier;

/** Prints each hop with what was seen and how long it took. */
final class Report {

    private int hops;

    /** Runs one hop; {@code look} says what it saw or throws {@link CheckFailed}. */
    void hop(String name, Supplier<String> look) {
        long start = System.nanoTime();
        String seen;
        try {
            seen = look.get();
        } catch (CheckFailed failed) {
            System.out.printf("FAIL  %-38s %s%n", name, failed.getMessage());
            throw failed;
        }
        hops++;
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.printf("ok    %-38s %s  (%d ms)%n", name, seen, took);
    }

    int hops() {
        return hops;
    }
}
