package bank.lobby.kiosk.issue;

import static java.util.Objects.requireNonNull;

import bank.lobby.kiosk.slip.SlipPrinter;
import bank.lobby.kiosk.slip.SlipResult;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipState;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every slip job to its end. A slip that did not come out is held and printed once the printer is well: as it is when
 * no byte had left, marked 补打 when a part of it may be on paper. What may be on paper as a whole is never printed again
 * from here. As a task of its own it watches over what is held; {@link #print} may be called from any thread.
 */
class SlipDesk implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SlipDesk.class);

    /** Chosen: a printer that says it is well and then is not is asked no more often than this. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Chosen: how soon a disk with room again is noticed without a customer. */
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(10);

    private final SlipJobs jobs;
    private final SlipPrinter printer;
    private final Duration hold;
    private final InstantSource clock;
    private final Runnable news;
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();
    private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean onDisk;

    /**
     * Who asked for a slip and when, if that was since the start.
     *
     * @param touch the customer's; {@code null} where staff ordered it
     * @param at by {@link System#nanoTime()}: when the customer touched
     * @param told hears of every change of state
     */
    record Asked(@Nullable UUID touch, long at, Consumer<SlipState> told) {}

    /**
     * @param hold how long after it was taken a job is still printed
     * @param news called when there is something new to report
     */
    SlipDesk(SlipJobs jobs, SlipPrinter printer, Duration hold, InstantSource clock, Runnable news) {
        this.jobs = jobs;
        this.printer = printer;
        this.hold = hold;
        this.clock = clock;
        this.news = news;
        this.onDisk = jobs.isOnDisk();
        printer.onChange(wake::release);
    }

    /** Whether slips can be noted on disk, without which none is printed. */
    boolean isOnDisk() {
        return onDisk;
    }

    /** {@code listener} is called after every change of {@link #isOnDisk()}. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Prints {@code slip} for {@code job}, once, and waits for the first try to end. A job that is known is only told of. */
    void print(UUID job, Slip slip, boolean reprint, Asked by) {
        asked.putIfAbsent(job, by);
        if (jobs.take(job, slip, reprint)) {
            attempt(job);
            wake.release();
            return;
        }
        KnownJob known = requireNonNull(jobs.known(job), "a job that was taken");
        if (!known.state().isOpen()) {
            asked.remove(job);
        }
        by.told().accept(known.state());
    }

    /** The customer of {@code touch} has gone: what is held for them would lie in the tray for the next one to find. */
    void left(UUID touch) {
        asked.forEach((job, by) -> {
            if (touch.equals(by.touch())) {
                unwanted.add(job);
            }
        });
        wake.release();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Duration pause = attend();
                wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries what is held where that makes sense; returns how long to wait when nothing happens. */
    Duration attend() {
        if (!jobs.isOnDisk()) {
            jobs.save();
        }
        lookAtDisk();
        List<KnownJob> held = jobs.held();
        for (KnownJob job : held) {
            if (!isOver(job) && !unwanted.contains(job.job())) {
                attempt(job.job());
            } else if (jobs.giveUp(job.job(), "too-late")) {
                tellEnd(job.job(), SlipState.FAILED);
            }
        }
        return held.isEmpty() ? BETWEEN_SAVES : BETWEEN_TRIES;
    }

    /** A clock that was set back also ends the wait: nobody can say how long ago the touch was. */
    private boolean isOver(KnownJob job) {
        Instant now = clock.instant();
        return now.isBefore(job.begunAt()) || !now.isBefore(job.begunAt().plus(hold));
    }

    private void attempt(UUID job) {
        String problem = printer.health().problem();
        if (problem != null && printer.isThere()) {
            waits(job, problem);
            return;
        }
        KnownJob.Work work;
        try {
            work = jobs.sending(job);
        } catch (UncheckedIOException full) {
            waits(job, "disk");
            return;
        }
        if (work != null) {
            switch (printSafely(job, work)) {
                case SlipResult.OnPaper paper -> {
                    logProof(job, work);
                    end(job, SlipState.PRINTED, paper.proof());
                }
                case SlipResult.NotYet fault -> {
                    jobs.held(job, fault.reason(), fault.begun());
                    log.warn("Slip job {} waits for the printer: {}", job, fault);
                    tell(job, SlipState.HELD);
                }
                case SlipResult.Never none -> end(job, SlipState.FAILED, none.reason());
                case SlipResult.InDoubt doubt -> end(job, SlipState.UNKNOWN, doubt.reason());
            }
        }
    }

    private SlipResult printSafely(UUID job, KnownJob.Work work) {
        try {
            return printer.print(work.slip(), work.reprint());
        } catch (RuntimeException unforeseen) {
            log.error("Slip job {} is in doubt", job, unforeseen);
            return new SlipResult.InDoubt("fault");
        }
    }

    private void waits(UUID job, String reason) {
        if (jobs.waits(job, reason)) {
            log.warn("Slip job {} waits: {}", job, reason);
            tell(job, SlipState.HELD);
        }
    }

    private void end(UUID job, SlipState state, String reason) {
        jobs.end(job, state, reason);
        tellEnd(job, state);
    }

    private void tellEnd(UUID job, SlipState state) {
        if (state != SlipState.PRINTED) {
            log.warn("Slip job {} ended as {}", job, state);
        }
        tell(job, state);
        asked.remove(job);
        unwanted.remove(job);
    }

    private void tell(UUID job, SlipState state) {
        lookAtDisk();
        Asked by = asked.get(job);
        if (by != null) {
            by.told().accept(state);
        }
        news.run();
    }

    private void logProof(UUID job, KnownJob.Work work) {
        Asked by = asked.get(job);
        if (by != null) {
            log.info(
                    "slip job {}: proof {} ms after the touch, {} ms of it on the line",
                    job,
                    Duration.ofNanos(System.nanoTime() - by.at()).toMillis(),
                    printer.timeOnLine(work.slip(), work.reprint()).toMillis());
        }
    }

    private void lookAtDisk() {
        boolean now = jobs.isOnDisk();
        if (now != onDisk) {
            onDisk = now;
            if (now) {
                log.warn("Slips can be kept on disk again");
            } else {
                log.error("Slips cannot be kept on disk: none is printed until that works again");
            }
            listeners.forEach(Runnable::run);
        }
    }
}
