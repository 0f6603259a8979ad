package bank.lobby.kiosk.issue;

import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The slip jobs on disk, one small file each, named as the job. After a power cut each is whole as it was or whole as it
 * became; a draft left beside it says nothing, for nothing followed from it yet. Not thread-safe.
 *
 * <pre>
 *   home/slips/&lt;job&gt;.json        a job
 *   home/slips/&lt;job&gt;.json.new    a draft a power cut left behind; deleted at the start
 *   home/slips/damaged/          what could not be read, kept for a technician
 * </pre>
 */
class JobFolder {

    private static final Logger log = LoggerFactory.getLogger(JobFolder.class);

    private static final String ENDING = ".json";

    /** Chosen: thirty times the longest slip; a damaged file may have any length, and the whole memory is 64 MB. */
    private static final long LONGEST_BYTES = 65_536;

    private final Path folder;
    private final JsonMapper json;

    JobFolder(Path home, JsonMapper json) {
        this.folder = home.resolve("slips");
        this.json = json;
    }

    /**
     * What the folder holds.
     *
     * @param jobs all that can be read
     * @param damaged jobs of whose file no more is left than its name
     */
    record Content(List<KnownJob> jobs, List<UUID> damaged) {}

    /** Reads everything and puts aside what cannot be read. A folder that is not there is empty. */
    Content read() {
        Content content = new Content(new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            return content;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(file, content));
        } catch (IOException | UncheckedIOException unreadable) {
            log.error("The slip jobs in {} cannot be read: {}", folder, unreadable.getMessage());
        }
        return content;
    }

    /** Keeps {@code job}, on disk before it returns. */
    void write(KnownJob job) throws IOException {
        HomeFile.replace(fileOf(job.job()), json.writeValueAsBytes(job));
    }

    void delete(UUID job) throws IOException {
        Files.deleteIfExists(fileOf(job));
    }

    private void read(Path file, Content content) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENDING + ".new")) {
            drop(file);
            return;
        }
        UUID id = idOf(name);
        KnownJob job = jobIn(file);
        if (id != null && job != null && job.job().equals(id)) {
            content.jobs().add(job);
            return;
        }
        putAside(file);
        if (id != null) {
            content.damaged().add(id);
        }
    }

    private @Nullable KnownJob jobIn(Path file) {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                log.error("{} cannot be read: it is {} bytes long", file, Files.size(file));
                return null;
            }
            return json.readValue(Files.readAllBytes(file), KnownJob.class);
        } catch (IOException | JacksonException unreadable) {
            log.error("{} cannot be read: {}", file, unreadable.getMessage());
            return null;
        }
    }

    private void putAside(Path file) {
        Path aside = folder.resolve("damaged").resolve(file.getFileName());
        try {
            Files.createDirectories(folder.resolve("damaged"));
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            log.error("A damaged slip job was put aside as {}; staff are asked about its slip", aside);
        } catch (IOException stays) {
            log.error("The damaged slip job {} cannot be put aside: {}", file, stays.getMessage());
        }
    }

    private static void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            log.warn("The draft {} of an earlier run cannot be deleted: {}", draft, stays.getMessage());
        }
    }

    private static @Nullable UUID idOf(String name) {
        try {
            return name.endsWith(ENDING) ? UUID.fromString(name.substring(0, name.length() - ENDING.length())) : null;
        } catch (IllegalArgumentException noJob) {
            return null;
        }
    }

    private Path fileOf(UUID job) {
        return folder.resolve(job + ENDING);
    }
}
