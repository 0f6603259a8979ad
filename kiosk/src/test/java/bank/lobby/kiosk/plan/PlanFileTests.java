package bank.lobby.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.ThousandCustomers;
import bank.lobby.wire.triage.TriagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    /** The server's test of the same name places the same thousand by what it keeps and by what it sends. */
    @Test
    void placesAThousandCustomersAsTheServerDoes() {
        BranchPlan sample = SampleBranch.plan();
        file().write(new BranchPlan(
                sample.branch(),
                sample.bankNames(),
                sample.branchNames(),
                sample.zone(),
                sample.services(),
                ThousandCustomers.plan(),
                sample.sealingKey(),
                sample.cares(),
                sample.days(),
                null));

        TriagePlan kept = file().read().triageAt(Instant.EPOCH);

        assertThat(ThousandCustomers.placedBy(kept)).isEqualTo(ThousandCustomers.released());
    }

    private PlanFile file() {
        return new PlanFile(home, JsonMapper.builder().build());
    }
}
