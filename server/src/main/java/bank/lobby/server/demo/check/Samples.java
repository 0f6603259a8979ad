package bank.lobby.server.demo.check;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations collected by many threads, and what they say. Thread-safe. */
final class Samples {

    private static final int MOST = 2_000_000;

    private final long[] nanos = new long[MOST];
    private final AtomicInteger count = new AtomicInteger();

    void add(long duration) {
        int at = count.getAndIncrement();
        if (at < MOST) {
            nanos[at] = duration;
        }
    }

    int count() {
        return Math.min(count.get(), MOST);
    }

    /** The {@code share} quantile in milliseconds; 0 when there is none. */
    double millis(double share) {
        int n = count();
        if (n == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(n - 1L, Math.round(share * n))] / 1e6;
    }

    /** {@code p50 1.2 ms, p99 3.4 ms}. */
    String text() {
        return "p50 %.1f ms, p99 %.1f ms".formatted(millis(0.5), millis(0.99));
    }
}
