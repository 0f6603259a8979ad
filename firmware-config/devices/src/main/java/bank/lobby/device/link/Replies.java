package bank.lobby.device.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way from a port's thread to the one caller that waits for an answer. Holds at most {@value #LIMIT};
 * a device that talks without being asked pushes out its own oldest words. Thread-safe.
 */
public final class Replies<M> {

    private static final int LIMIT = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<M> messages = new ArrayDeque<>();
    private @Nullable String lost;

    /** Adds a message; called by a framer on the port's thread. */
    public void offer(M message) {
        lock.lock();
        try {
            if (messages.size() == LIMIT) {
                messages.removeFirst();
            }
            messages.addLast(message);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what came before the next request. */
    public void clear() {
        lock.lock();
        try {
            messages.clear();
            lost = null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until anything has come, at most so long; leaves it there. */
    void awaitAny(Duration limit) throws LinkLostException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (messages.isEmpty() && lost == null && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LinkLostException("interrupted while waiting for an answer");
        } finally {
            lock.unlock();
        }
    }

    /** Ends a wait: no answer will come on this connection. */
    void lost(String reason) {
        lock.lock();
        try {
            lost = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next message that is wanted; others are dropped on the way.
     *
     * @throws LinkTimeoutException when none came in time
     * @throws LinkLostException when the link went away first, or the waiting thread was interrupted
     */
    M await(Predicate<? super M> wanted, Duration limit) throws LinkTimeoutException, LinkLostException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                for (M next = messages.pollFirst(); next != null; next = messages.pollFirst()) {
                    if (wanted.test(next)) {
                        return next;
                    }
                }
                if (lost != null) {
                    throw new LinkLostException(lost);
                }
                if (left <= 0) {
                    throw new LinkTimeoutException("no answer within " + limit.toMillis() + " ms", 0);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LinkLostException("interrupted while waiting for an answer");
        } finally {
            lock.unlock();
        }
    }
}
