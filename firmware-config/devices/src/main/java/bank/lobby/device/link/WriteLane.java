package bank.lobby.device.link;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The writer thread of one link. Serial writes have no time-out on Linux (a device that sends XOFF and dies blocks them
 * for ever), so the caller waits here with its own limit and the port is closed under the blocked write when it expires.
 * Thread-safe; writes are done one after the other.
 */
final class WriteLane {

    /** Bytes per native call. Source: measured behaviour of the serial library, larger writes block as one. */
    static final int CHUNK = 512;

    /** One blocking write of a whole chunk. */
    @FunctionalInterface
    interface Sink {
        /** Returns fewer bytes than asked, or throws, when the far end is gone. */
        int write(byte[] bytes, int offset, int length) throws LinkLostException;
    }

    private final Sink sink;
    private final Runnable closePort;
    private final ExecutorService thread;

    /** Why this lane closed the port, for the reader who only sees it closed. */
    private volatile @Nullable String stuck;

    WriteLane(String port, Sink sink, Runnable closePort) {
        this.sink = sink;
        this.closePort = closePort;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("write-" + port).factory());
    }

    void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException {
        byte[] copy = bytes.clone();
        AtomicInteger taken = new AtomicInteger();
        Future<?> work;
        try {
            work = thread.submit(() -> {
                writeAll(copy, taken);
                return null;
            });
        } catch (RejectedExecutionException closed) {
            throw new LinkLostException("the link is closed");
        }
        try {
            work.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException expired) {
            String reason = "the device took " + taken.get() + " of " + copy.length + " bytes in " + deadline.toMillis()
                    + " ms";
            stuck = reason;
            closePort.run();
            throw new LinkTimeoutException(reason, taken.get());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LinkLostException lost
                    ? lost
                    : new LinkLostException("the write failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closePort.run();
            throw new LinkLostException("interrupted while writing");
        }
    }

    /** The loss a reader saw, explained by the writer where the writer caused it. */
    LinkLostException lost(String seen) {
        String reason = stuck;
        return new LinkLostException(reason == null ? seen : reason);
    }

    /** Ends the thread once its present write returns; the caller has closed the port, so it does. */
    void stop() {
        thread.shutdown();
    }

    private void writeAll(byte[] bytes, AtomicInteger taken) throws LinkLostException {
        while (taken.get() < bytes.length) {
            int length = Math.min(CHUNK, bytes.length - taken.get());
            int written = sink.write(bytes, taken.get(), length);
            if (written < length) {
                throw new LinkLostException("the device went away during a write");
            }
            taken.addAndGet(written);
        }
    }
}
