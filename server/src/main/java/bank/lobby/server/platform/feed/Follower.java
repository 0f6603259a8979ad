package bank.lobby.server.platform.feed;

import bank.lobby.server.platform.StreamGrant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One socket and what is on its way to it: a bounded queue and one virtual thread that writes. A follower that cannot
 * keep up loses its queue and gets one snapshot; one that does not read at all is closed. Thread-safe.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** Chosen: minutes of a busy branch; beyond that a snapshot is smaller than the backlog. */
    static final int QUEUE = 512;

    private static final Duration SLOWEST_SEND = Duration.ofSeconds(10);

    /** As long as a client's own patience: two signs of life missed, and some. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

    private final WebSocketSession socket;
    private final StreamGrant grant;
    private final Deque<WebSocketMessage<?>> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private boolean closed;
    private boolean overflowed;
    private volatile long sendingSince;
    private volatile long heardAt = System.nanoTime();

    /** Last revision put into the queue; touched only under the feed's lock. */
    private long sent = -1;

    Follower(WebSocketSession socket, StreamGrant grant) {
        this.socket = socket;
        this.grant = grant;
        Thread.ofVirtual().name("follower-" + socket.getId()).start(this::write);
    }

    StreamGrant grant() {
        return grant;
    }

    long sent() {
        return sent;
    }

    void sent(long rev) {
        sent = rev;
    }

    /** Queues {@code message}; on overflow the queue is dropped and {@link #takeOverflow()} will say so. */
    void offer(String message) {
        put(new TextMessage(message));
    }

    /** Asks the other end for a sign of life, which every client gives by itself. */
    void ping() {
        put(new PingMessage());
    }

    /** The other end has said something, or answered a ping. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** Whether the other end was heard of late: a tablet asleep keeps its socket open, and says nothing. */
    boolean isThere(long nanoTime) {
        return nanoTime - heardAt < LONGEST_SILENCE.toNanos();
    }

    private void put(WebSocketMessage<?> message) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (queue.size() >= QUEUE) {
                queue.clear();
                overflowed = true;
            }
            if (!overflowed) {
                queue.add(message);
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Replaces everything still queued by {@code snapshot}. */
    void replaceBy(String snapshot) {
        lock.lock();
        try {
            queue.clear();
            overflowed = false;
            queue.add(new TextMessage(snapshot));
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether messages were dropped and a snapshot is due. */
    boolean isOverflowed() {
        lock.lock();
        try {
            return overflowed && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether one send has been going on for too long. */
    boolean isStuck(long nanoTime) {
        long since = sendingSince;
        return since != 0 && nanoTime - since > SLOWEST_SEND.toNanos();
    }

    /** Ends the writer and closes the socket with {@code status}. */
    void close(CloseStatus status) {
        stop();
        Thread.ofVirtual().start(() -> closeSocket(status));
    }

    /** Ends the writer of a socket that is already gone. */
    void stop() {
        lock.lock();
        try {
            closed = true;
            queue.clear();
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    private void closeSocket(CloseStatus status) {
        try {
            socket.close(status);
        } catch (IOException gone) {
            LOG.debug("Socket {} was already gone", socket.getId());
        }
    }

    private void write() {
        try {
            WebSocketMessage<?> message = next();
            while (message != null) {
                sendingSince = System.nanoTime() | 1;
                socket.sendMessage(message);
                sendingSince = 0;
                message = next();
            }
        } catch (IOException | IllegalStateException gone) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable WebSocketMessage<?> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closed) {
                filled.await();
            }
            return closed ? null : queue.poll();
        } finally {
            lock.unlock();
        }
    }
}
