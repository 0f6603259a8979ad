package bank.lobby.device.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When to try a port again: at once when something else stands in its place than at the last attempt, which is looked at four times a
 * second and costs one file look-up; otherwise after 1, 2, 5, 10, 10… seconds. A port that hangs up within a second of being opened
 * counts as one that refused. Belongs to the port's thread.
 */
final class Comeback {

    /** Chosen: a returned port is tried within a quarter of a second; with the opening itself that is well under two. */
    static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Chosen: what grabs a fresh adapter for itself, or a server that has its one connection already, hangs up by then. */
    private static final Duration STEADY = Duration.ofSeconds(1);

    private final LinkOpener opener;
    private final List<Duration> backOff;
    private final CountDownLatch closed;
    private String stoodThere = "";
    private int failures;
    private long openedNanos;

    Comeback(LinkOpener opener, List<Duration> backOff, CountDownLatch closed) {
        this.opener = opener;
        this.backOff = List.copyOf(backOff);
        this.closed = closed;
    }

    /** An attempt begins. */
    void trying() {
        stoodThere = opener.presence();
        opened();
    }

    void opened() {
        openedNanos = System.nanoTime();
    }

    /** The link that was open has ended. */
    void ended() {
        if (System.nanoTime() - openedNanos >= STEADY.toNanos()) {
            failures = 0;
        }
    }

    /** Waits until it is worth trying again, or the supervisor closes. */
    void await() {
        Duration pause = backOff.get(Math.min(failures++, backOff.size() - 1));
        long left = Math.min(pause.toNanos(), opener.longestPause().toNanos());
        long end = System.nanoTime() + left;
        while (left > 0 && !sleep(Math.min(left, LOOK_EVERY.toNanos()))) {
            String standsThere = opener.presence();
            if (!standsThere.isEmpty() && !standsThere.equals(stoodThere)) {
                failures = 0;
                return;
            }
            left = end - System.nanoTime();
        }
    }

    /** True when the wait ended because of the close. */
    private boolean sleep(long nanos) {
        try {
            return closed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            closed.countDown();
            return true;
        }
    }
}
