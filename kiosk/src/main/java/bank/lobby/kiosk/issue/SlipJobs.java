package bank.lobby.kiosk.issue;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slip jobs this kiosk has begun, one small file each in {@code home/slips}, on disk before anything follows from
 * them. So no job is ever printed twice, a job that a power cut found at the printer is known to be in doubt, and a report
 * the server has not acknowledged outlives a restart. Thread-safe.
 */
class SlipJobs {

    private static final Logger log = LoggerFactory.getLogger(SlipJobs.class);

    /** Chosen: the server's own memory of a request; nobody asks for an older job again. */
    private static final Duration KEPT = Duration.ofHours(48);

    private final Path folder;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<UUID, KnownJob> jobs = new LinkedHashMap<>();

    /** Reads what is on disk; a job left at the printer by the last run is in doubt from now on. */
    SlipJobs(Path home, JsonMapper json, InstantSource clock) {
        this.folder = home.resolve("slips");
        this.json = json;
        this.clock = clock;
        load();
    }

    /**
     * Notes that {@code job} goes to the printer.
     *
     * @return false when it was begun before: it must not be printed
     * @throws UncheckedIOException when the note cannot be kept; the job must not be printed then either
     */
    synchronized boolean begin(UUID job) {
        if (jobs.containsKey(job)) {
            return false;
        }
        keep(new KnownJob(job, clock.instant(), SlipState.PENDING, null, false));
        return true;
    }

    /** Notes how {@code job} ended. */
    synchronized void end(UUID job, SlipOutcome outcome) {
        KnownJob begun = requireNonNull(jobs.get(job), "a job that was begun");
        keep(new KnownJob(job, begun.begunAt(), outcome.state(), outcome.reason(), false));
    }

    /** Notes that the server knows. */
    synchronized void reported(UUID job) {
        KnownJob ended = requireNonNull(jobs.get(job), "a job that was begun");
        keep(new KnownJob(job, ended.begunAt(), ended.state(), ended.reason(), true));
        forgetOld();
    }

    /** How {@code job} stands; {@code null} when it was never begun here. */
    synchronized @Nullable KnownJob known(UUID job) {
        return jobs.get(job);
    }

    /** What the server has yet to learn, oldest first. */
    synchronized List<KnownJob> toReport() {
        return jobs.values().stream()
                .filter(KnownJob::isToReport)
                .sorted(Comparator.comparing(KnownJob::begunAt))
                .toList();
    }

    private void keep(KnownJob job) {
        try {
            HomeFile.replace(fileOf(job.job()), json.writeValueAsBytes(job));
        } catch (IOException full) {
            throw new UncheckedIOException("Slip job " + job.job() + " cannot be kept on disk", full);
        }
        jobs.put(job.job(), job);
    }

    private void forgetOld() {
        var old = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> {
            if (!job.reported() || job.begunAt().isAfter(old)) {
                return false;
            }
            try {
                Files.deleteIfExists(fileOf(job.job()));
                return true;
            } catch (IOException stays) {
                return false;
            }
        });
    }

    private Path fileOf(UUID job) {
        return folder.resolve(job + ".json");
    }

    private void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(this::load);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The slip jobs in " + folder + " cannot be read", unreadable);
        }
    }

    private void load(Path file) {
        try {
            KnownJob job = json.readValue(Files.readAllBytes(file), KnownJob.class);
            if (job.state() == SlipState.PENDING) {
                keep(new KnownJob(job.job(), job.begunAt(), SlipState.UNKNOWN, "interrupted", false));
            } else {
                jobs.put(job.job(), job);
            }
        } catch (IOException | JacksonException unreadable) {
            log.error("{} cannot be read and is left aside: {}", file, unreadable.getMessage());
        }
    }
}
