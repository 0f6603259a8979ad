package bank.lobby.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The plan on disk. */
class PlanFileTests {

    @TempDir
    private Path home;

    @Test
    void readsWhatItWrote() {
        file().write(SampleBranch.plan());

        assertThat(file().read()).isEqualTo(SampleBranch.plan());
    }

    @Test
    void hasNoPlanBeforeTheFirst() {
        assertThat(file().read()).isNull();
    }

    @Test
    void takesADamagedPlanForNone() throws IOException {
        Files.writeString(home.resolve("plan.json"), "{\"branch\":\"renmin-road\"");

        assertThat(file().read()).isNull();
    }

    private PlanFile file() {
        return new PlanFile(home, JsonMapper.builder().build());
    }
}
