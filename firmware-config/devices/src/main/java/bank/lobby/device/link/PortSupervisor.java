package bank.lobby.device.link;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one port open: opens it, feeds what arrives to the framer, and when it goes away tries again as soon as it is back, or
 * after 1, 2, 5, 10, 10… seconds where it is there and refuses. It knows no dialect. A device class owns one and closes it.
 *
 * <p>Thread-safe. See the package for which thread calls what.
 */
public final class PortSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PortSupervisor.class);

    /** Chosen: quick while someone may be pushing the plug back in, slow enough to cost nothing over a weekend. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final String name;
    private final LinkOpener opener;
    private final ByteFramer framer;
    private final PublishedStatus status;
    private final Comeback comeback;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReentrantLock exchanging = new ReentrantLock(true);
    private final Set<Replies<?>> awaited = ConcurrentHashMap.newKeySet();

    private volatile @Nullable SerialLink link;

    /** Under {@link #exchanging}. */
    private @Nullable Unanswered unanswered;

    /** A request whose answer did not come in time, on a connection that may still bring it. */
    private record Unanswered(@Nullable SerialLink on, byte[] request) {}

    /**
     * Starts the port's thread at once.
     *
     * @param name what staff and thread dumps call the port
     */
    public PortSupervisor(String name, LinkOpener opener, ByteFramer framer, InstantSource clock) {
        this(name, opener, framer, clock, BACK_OFF);
    }

    PortSupervisor(String name, LinkOpener opener, ByteFramer framer, InstantSource clock, List<Duration> backOff) {
        this.name = name;
        this.opener = opener;
        this.framer = framer;
        this.status = new PublishedStatus(name, clock);
        this.comeback = new Comeback(opener, backOff, closed);
        this.thread = Thread.ofPlatform().daemon().name("port-" + name).unstarted(this::run);
        this.thread.start();
    }

    public LinkStatus status() {
        return status.now();
    }

    /** Adds a listener, called after every change of state or reason; it must return at once. */
    public void onChange(Runnable listener) {
        status.onChange(listener);
    }

    /**
     * Writes to the open link.
     *
     * @throws LinkUnavailableException when no link is open now; nothing was sent
     * @throws LinkTimeoutException when the device did not take the bytes; the link was closed and will be reopened
     * @throws LinkLostException when the device went away; some of the bytes may have arrived
     */
    public void write(byte[] bytes, Duration deadline) throws LinkException {
        SerialLink open = link;
        if (open == null) {
            throw new LinkUnavailableException("the port " + name + " is not open: " + status().reason());
        }
        open.write(bytes, deadline);
    }

    /**
     * Sends a request and waits for the answer that {@code wanted} accepts, dropping what else arrives. One exchange at
     * a time: a second caller waits for the first to end.
     *
     * <p>A request that got no answer in time may get it yet, and it must not be taken for the answer to another question: before the
     * next different request it is waited for once, as long as {@code limit}, and thrown away.
     *
     * @param replies where the framer puts its messages; emptied before the request is sent
     * @param limit for the write and, again, for the answer
     * @throws LinkTimeoutException also when no answer came; the link then stays open
     */
    public <M> M exchange(byte[] request, Replies<M> replies, Predicate<? super M> wanted, Duration limit)
            throws LinkException {
        exchanging.lock();
        try {
            Unanswered before = unanswered;
            if (before != null && before.on() == link && !Arrays.equals(before.request(), request)) {
                replies.awaitAny(limit);
                unanswered = null;
            }
            replies.clear();
            write(request, limit);
            return await(replies, wanted, limit);
        } catch (LinkTimeoutException silence) {
            unanswered = new Unanswered(link, request.clone());
            throw silence;
        } finally {
            exchanging.unlock();
        }
    }

    /**
     * Waits for a message that a request sent earlier will bring, or that the device sends by itself.
     *
     * @throws LinkTimeoutException when it did not come; the link stays open
     * @throws LinkLostException when the link is not open, or went away first
     */
    public <M> M await(Replies<M> replies, Predicate<? super M> wanted, Duration limit) throws LinkException {
        awaited.add(replies);
        try {
            if (link == null) {
                throw new LinkLostException("the port " + name + " is not open: " + status().reason());
            }
            return replies.await(wanted, limit);
        } finally {
            awaited.remove(replies);
        }
    }

    /** Notes that the port is open but the device behind it does not behave. Without effect while it is not open. */
    public void degraded(String reason) {
        status.whileOpen(LinkState.DEGRADED, reason);
    }

    /** Notes that the device behind the open port answers as it should. */
    public void healthy() {
        status.whileOpen(LinkState.READY, "");
    }

    /** Ends the thread and the link; waits at most two seconds for the thread. */
    @Override
    public void close() {
        closed.countDown();
        SerialLink open = link;
        if (open != null) {
            open.close();
        }
        if (Thread.currentThread() != thread) {
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running()) {
            comeback.trying();
            try (SerialLink open = opener.open()) {
                comeback.opened();
                serve(open);
            } catch (LinkUnavailableException refused) {
                status.away(String.valueOf(refused.getMessage()));
            } catch (LinkLostException lost) {
                ended(String.valueOf(lost.getMessage()));
            } catch (RuntimeException defect) {
                LOG.error("port {}: unexpected failure", name, defect);
                ended("internal failure: " + defect.getClass().getSimpleName());
            }
            comeback.await();
        }
    }

    private void serve(SerialLink open) throws LinkLostException {
        byte[] buffer = new byte[512];
        framer.reset();
        link = open;
        try {
            if (running()) {
                status.ready();
            }
            while (running()) {
                feed(buffer, open.read(buffer));
            }
            throw new LinkLostException("closed");
        } finally {
            link = null;
        }
    }

    private void feed(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            framer.accept(buffer[i]);
            buffer[i] = 0;
        }
        if (count == 0) {
            framer.silence();
        }
    }

    private void ended(String reason) {
        comeback.ended();
        if (running()) {
            status.away(reason);
        }
        awaited.forEach(replies -> replies.lost(reason));
    }

    private boolean running() {
        return closed.getCount() > 0;
    }
}
