package bank.lobby.device.twin;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A twin's end of one connection, with the faults of its line in it. As safe for sharing as any link. */
final class FaultyWire implements SerialLink {

    private static final Duration SILENCE = Duration.ofMillis(200);

    private final SerialLink wire;
    private final LineFaults faults;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService later;
    private long busyUntil = System.nanoTime();
    private int waiting;

    /** Bytes that came in and are not given out yet; only the twin's thread looks here. */
    private final byte[] held = new byte[512];

    private int heldFrom;
    private int heldTo;

    FaultyWire(SerialLink wire, LineFaults faults) {
        this.wire = wire;
        this.faults = faults;
        this.later = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("twin-late").factory());
    }

    /** What was read on the way into deafness is held back until the twin hears again. */
    @Override
    public int read(byte[] buffer) throws LinkLostException {
        if (faults.hears() == 0) {
            return hearNothing();
        }
        if (heldFrom == heldTo) {
            heldFrom = 0;
            heldTo = wire.read(held);
        }
        int count = Math.min(Math.min(buffer.length, heldTo - heldFrom), faults.hears());
        System.arraycopy(held, heldFrom, buffer, 0, count);
        heldFrom += count;
        faults.heard(count);
        return count;
    }

    /** Late answers leave one after the other on a thread of their own, and tell nobody when the product has gone. */
    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException {
        byte[] answer = faults.spoil(bytes);
        if (postponed(answer, deadline)) {
            return;
        }
        send(answer, deadline);
    }

    /** Writes as it is. */
    void say(byte[] bytes) {
        try {
            wire.write(bytes, Duration.ofSeconds(1));
        } catch (LinkLostException | LinkTimeoutException nobodyListens) {
            // The product has hung up: what is said into an open end is lost, as on a real line.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        later.shutdownNow();
        wire.close();
    }

    private synchronized boolean postponed(byte[] answer, Duration deadline) {
        long late = faults.late().toNanos();
        if (late == 0 && waiting == 0) {
            return false;
        }
        long now = System.nanoTime();
        busyUntil = waiting == 0 ? now + late : Math.max(now + late, busyUntil);
        waiting++;
        try {
            long due = busyUntil;
            later.execute(() -> sendLate(answer, deadline, due));
        } catch (RejectedExecutionException hungUp) {
            waiting--;
        }
        return true;
    }

    private void sendLate(byte[] answer, Duration deadline, long due) {
        try {
            if (!closed.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                send(answer, deadline);
            }
        } catch (LinkLostException | LinkTimeoutException nobodyListens) {
            // The product has hung up; the loop notices by itself.
        } catch (InterruptedException hungUp) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                waiting--;
            }
        }
    }

    private void send(byte[] answer, Duration deadline) throws LinkLostException, LinkTimeoutException {
        int cut = faults.cut(answer.length);
        if (cut == answer.length) {
            wire.write(answer, deadline);
            return;
        }
        wire.write(Arrays.copyOf(answer, cut), deadline);
        LockSupport.parkNanos(faults.splitPause().toNanos());
        wire.write(Arrays.copyOfRange(answer, cut, answer.length), deadline);
    }

    private int hearNothing() throws LinkLostException {
        try {
            if (closed.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LinkLostException("the link is closed");
            }
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LinkLostException("interrupted");
        }
    }
}
