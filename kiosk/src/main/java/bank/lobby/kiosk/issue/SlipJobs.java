package bank.lobby.kiosk.issue;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slip jobs this kiosk knows, on disk before anything follows from them. So no job is printed twice unmarked, a job
 * that a power cut found at the printer is known to be in doubt, and a report the server has not acknowledged outlives a
 * restart. Where the disk fails, no slip goes to the printer, and all else is kept in memory until the disk is back.
 * Thread-safe.
 *
 * <pre>
 *   HELD     nothing of this try has left: printed when the printer is well
 *   PENDING  at the printer; a power cut makes it UNKNOWN
 *   PRINTED, FAILED, UNKNOWN: over
 * </pre>
 */
class SlipJobs {

    private static final Logger log = LoggerFactory.getLogger(SlipJobs.class);

    /** Chosen: the server's own memory of a request; nobody asks for an older job again. */
    private static final Duration KEPT = Duration.ofHours(48);

    private final JobFolder folder;
    private final InstantSource clock;
    private final Map<UUID, KnownJob> jobs = new LinkedHashMap<>();
    private final Set<UUID> onlyInMemory = new HashSet<>();

    /** Reads what is on disk; a job left at the printer by the last run is in doubt from now on. */
    SlipJobs(Path home, JsonMapper json, InstantSource clock) {
        this.folder = new JobFolder(home, json);
        this.clock = clock;
        JobFolder.Content content = folder.read();
        content.jobs().forEach(this::load);
        content.damaged()
                .forEach(job ->
                        remember(new KnownJob(job, clock.instant(), SlipState.UNKNOWN, "damaged-note", false, null)));
    }

    /**
     * Notes that {@code slip} is to be printed for {@code job}.
     *
     * @return false when the job is known: nothing may be printed for it again
     */
    synchronized boolean take(UUID job, Slip slip, boolean reprint) {
        if (jobs.containsKey(job)) {
            return false;
        }
        remember(KnownJob.taken(job, clock.instant(), new KnownJob.Work(slip, reprint)));
        return true;
    }

    /**
     * Notes that {@code job} goes to the printer now; from here on a power cut leaves it in doubt.
     *
     * @return what to print; {@code null} when it is not to be printed, because somebody else does or it is over
     * @throws UncheckedIOException when the note cannot be kept; it must not be printed then
     */
    synchronized KnownJob.@Nullable Work sending(UUID job) {
        KnownJob held = jobs.get(job);
        if (held == null || held.state() != SlipState.HELD) {
            return null;
        }
        keep(held.sending());
        return held.work();
    }

    /**
     * Notes that the printer had {@code job} and did not bring it out; it is to be tried again.
     *
     * @param begun whether a part of it may be on paper
     */
    synchronized void held(UUID job, String reason, boolean begun) {
        KnownJob tried = requireNonNull(jobs.get(job), "a job that was taken");
        KnownJob.Work work = requireNonNull(tried.work(), "a job that is not over");
        remember(tried.held(reason, begun ? work.again() : work));
    }

    /** Notes why {@code job} does not go to the printer yet; false when there is nothing new to note. */
    synchronized boolean waits(UUID job, String reason) {
        KnownJob held = jobs.get(job);
        if (held == null || held.work() == null || held.state() != SlipState.HELD || reason.equals(held.reason())) {
            return false;
        }
        remember(held.held(reason, held.work()));
        return true;
    }

    /** Ends {@code job} as failed unless the printer has it; false when it does, or it is over. */
    synchronized boolean giveUp(UUID job, String reason) {
        KnownJob held = jobs.get(job);
        if (held == null || held.state() != SlipState.HELD) {
            return false;
        }
        remember(held.ended(SlipState.FAILED, held.reason() == null ? reason : held.reason()));
        return true;
    }

    /** Notes how {@code job} ended. */
    synchronized void end(UUID job, SlipState state, @Nullable String reason) {
        remember(requireNonNull(jobs.get(job), "a job that was taken").ended(state, reason));
    }

    /** Notes that the server knows of {@code told}, unless the job has gone on since. */
    synchronized void reported(KnownJob told) {
        if (told.equals(jobs.get(told.job()))) {
            remember(told.acknowledged());
            forgetOld();
        }
    }

    /** How {@code job} stands; {@code null} when it was never taken here. */
    synchronized @Nullable KnownJob known(UUID job) {
        return jobs.get(job);
    }

    /** What the server has yet to learn, oldest first. */
    synchronized List<KnownJob> toReport() {
        return oldestFirst(KnownJob::isToReport);
    }

    /** What is to be printed as soon as the printer is well, oldest first. */
    synchronized List<KnownJob> held() {
        return oldestFirst(job -> job.state() == SlipState.HELD);
    }

    /** Whether all that is known here is on disk too. */
    synchronized boolean isOnDisk() {
        return onlyInMemory.isEmpty();
    }

    /** Tries to put on disk what is only in memory. */
    synchronized void save() {
        List.copyOf(onlyInMemory).forEach(job -> remember(requireNonNull(jobs.get(job), "a job that is known")));
    }

    private void load(KnownJob job) {
        if (job.state() == SlipState.PENDING) {
            remember(job.ended(SlipState.UNKNOWN, "interrupted"));
        } else if (job.state() == SlipState.HELD && job.work() == null) {
            remember(job.ended(SlipState.UNKNOWN, "damaged-note"));
        } else {
            jobs.put(job.job(), job);
        }
    }

    private List<KnownJob> oldestFirst(Predicate<KnownJob> wanted) {
        return jobs.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(KnownJob::begunAt))
                .toList();
    }

    private void keep(KnownJob job) {
        try {
            folder.write(job);
        } catch (IOException full) {
            throw new UncheckedIOException("Slip job " + job.job() + " cannot be kept on disk", full);
        }
        jobs.put(job.job(), job);
        onlyInMemory.remove(job.job());
    }

    /** Keeps what has happened already and cannot be taken back: on disk where that works, in memory in any case. */
    private void remember(KnownJob job) {
        try {
            keep(job);
        } catch (UncheckedIOException full) {
            jobs.put(job.job(), job);
            if (onlyInMemory.add(job.job())) {
                log.error(
                        "{}: {}; it is known until the next restart only",
                        full.getMessage(),
                        String.valueOf(full.getCause()));
            }
        }
    }

    private void forgetOld() {
        var old = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> {
            if (job.state().isOpen() || !job.reported() || job.begunAt().isAfter(old)) {
                return false;
            }
            try {
                folder.delete(job.job());
                onlyInMemory.remove(job.job());
                return true;
            } catch (IOException stays) {
                return false;
            }
        });
    }
}
