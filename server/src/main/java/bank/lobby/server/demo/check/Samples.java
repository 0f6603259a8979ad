package bank.lobby.server.demo.check;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations collected by many threads, and what they say. Thread-safe. */
public final class Samples {

    private static final int MOST = 2_000_000;

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();

    public Samples() {
        this(MOST);
    }

    /** @param most to keep; what comes after is not counted */
    public Samples(int most) {
        this.nanos = new long[most];
    }

    public void add(long duration) {
        int at = count.getAndIncrement();
        if (at < nanos.length) {
            nanos[at] = duration;
        }
    }

    public int count() {
        return Math.min(count.get(), nanos.length);
    }

    /** The {@code share} quantile in milliseconds; 0 when there is none. */
    public double millis(double share) {
        int n = count();
        if (n == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(n - 1L, Math.round(share * n))] / 1e6;
    }

    /** {@code p50 1.2 ms, p99 3.4 ms}. */
    public String text() {
        return "p50 %.1f ms, p99 %.1f ms".formatted(millis(0.5), millis(0.99));
    }
}
