package bank.lobby.kiosk.plan;

import bank.lobby.wire.station.HomeFile;
import bank.lobby.wire.triage.BranchPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The plan on disk, {@code plan.json}. A memory, not a truth: one that cannot be read is as good as none. */
class PlanFile {

    private static final Logger log = LoggerFactory.getLogger(PlanFile.class);

    private final Path path;
    private final JsonMapper json;

    PlanFile(Path home, JsonMapper json) {
        this.path = home.resolve("plan.json");
        this.json = json;
    }

    @Nullable
    BranchPlan read() {
        if (!Files.exists(path)) {
            return null;
        }
        try {
            return json.readValue(Files.readAllBytes(path), BranchPlan.class);
        } catch (IOException | JacksonException unreadable) {
            log.warn("The kept plan cannot be read and is left aside: {}", unreadable.getMessage());
            return null;
        }
    }

    void write(BranchPlan plan) {
        try {
            HomeFile.replace(path, json.writeValueAsBytes(plan));
        } catch (IOException full) {
            log.error("The plan cannot be kept on disk; it is good until the next restart: {}", full.getMessage());
        }
    }
}
