package bank.lobby.kiosk.slip;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which logo is in the printer's memory, {@code logo.json}; where it is lost, the logo is stored once more. */
class LogoFile {

    private static final Logger log = LoggerFactory.getLogger(LogoFile.class);

    private final Path path;
    private final JsonMapper json;

    LogoFile(Path home, JsonMapper json) {
        this.path = home.resolve("logo.json");
        this.json = json;
    }

    /** What was noted last; {@code null} when nothing can be read. */
    @Nullable
    Note read() {
        if (!Files.exists(path)) {
            return null;
        }
        try {
            return json.readValue(Files.readAllBytes(path), Note.class);
        } catch (IOException | JacksonException unreadable) {
            log.warn("Which logo is in the printer cannot be read: {}", unreadable.getMessage());
            return null;
        }
    }

    /** Returns false, and says why in the log, when it cannot be kept. */
    boolean write(Note note) {
        try {
            HomeFile.replace(path, json.writeValueAsBytes(note));
            return true;
        } catch (IOException full) {
            log.error("Which logo is in the printer cannot be kept on disk: {}", full.getMessage());
            return false;
        }
    }

    /**
     * @param sha256 of the logo's file, hex
     * @param profile id of the printer's profile
     * @param tries how often it was sent to be stored
     * @param stored whether the printer was well after the last of them
     */
    record Note(String sha256, String profile, int tries, boolean stored) {

        Note {
            requireNonNull(sha256, "sha256");
            requireNonNull(profile, "profile");
        }

        boolean isOf(String sha256, String profile) {
            return this.sha256.equals(sha256) && this.profile.equals(profile);
        }
    }
}
