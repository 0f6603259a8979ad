package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.PaperRoll;
import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The paper as counted, {@code roll.json}. An estimate: where it is lost, counting begins anew with a full roll. */
class RollFile {

    private static final Logger log = LoggerFactory.getLogger(RollFile.class);

    private final Path path;
    private final JsonMapper json;

    RollFile(Path home, JsonMapper json) {
        this.path = home.resolve("roll.json");
        this.json = json;
    }

    /** The roll as saved last; {@code null} when none can be read. */
    @Nullable
    PaperRoll read() {
        if (!Files.exists(path)) {
            return null;
        }
        try {
            PaperRoll kept = json.readValue(Files.readAllBytes(path), PaperRoll.class);
            if (kept == null) {
                throw new IOException("it says nothing");
            }
            return kept;
        } catch (IOException | JacksonException unreadable) {
            log.warn("The kept count of paper cannot be read; a full roll is assumed: {}", unreadable.getMessage());
            setAside();
            return null;
        }
    }

    /** One at a time: a touch and a slip that was held end on threads of their own. */
    synchronized void write(PaperRoll roll) {
        try {
            HomeFile.replace(path, json.writeValueAsBytes(roll));
        } catch (IOException full) {
            log.error("The count of paper cannot be kept on disk: {}", full.getMessage());
        }
    }

    /** The next count would write over it, and somebody may want to know what had happened to it. */
    private void setAside() {
        try {
            Files.move(path, path.resolveSibling("roll.json.damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            log.warn("The unreadable count of paper cannot be set aside: {}", stays.getMessage());
        }
    }
}
