package bank.lobby.kiosk.issue;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a kiosk remembers of its slips, over restarts and power cuts. */
class SlipJobsTests {

    private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final SlipOutcome PRINTED = new SlipOutcome(SlipState.PRINTED, "process-id");

    @TempDir
    private Path home;

    private Instant now = SampleBranch.ISSUED_AT;

    @Test
    void beginsAJobOnce() {
        SlipJobs jobs = restarted();

        assertThat(jobs.begin(JOB)).isTrue();
        assertThat(jobs.begin(JOB)).isFalse();
    }

    @Test
    void beginsNoJobAgainAfterARestart() {
        SlipJobs jobs = restarted();
        jobs.begin(JOB);
        jobs.end(JOB, PRINTED);

        assertThat(restarted().begin(JOB)).isFalse();
    }

    @Test
    void takesAJobThatWasAtThePrinterInAPowerCutForInDoubt() {
        restarted().begin(JOB);

        List<KnownJob> toReport = restarted().toReport();

        assertThat(toReport)
                .singleElement()
                .returns(SlipState.UNKNOWN, KnownJob::state)
                .returns("interrupted", KnownJob::reason);
    }

    @Test
    void keepsAReportUntilItIsAcknowledged() {
        SlipJobs jobs = restarted();
        jobs.begin(JOB);
        jobs.end(JOB, PRINTED);

        assertThat(restarted().toReport()).extracting(KnownJob::job).containsExactly(JOB);
        restarted().reported(JOB);
        assertThat(restarted().toReport()).isEmpty();
    }

    @Test
    void forgetsAnOldJobOnlyWhenTheServerKnows() throws IOException {
        SlipJobs jobs = restarted();
        UUID unreported = UUID.randomUUID();
        Stream.of(JOB, unreported).forEach(job -> {
            jobs.begin(job);
            jobs.end(job, PRINTED);
        });
        jobs.reported(JOB);
        now = now.plus(Duration.ofDays(3));
        UUID today = UUID.randomUUID();
        jobs.begin(today);
        jobs.end(today, PRINTED);

        jobs.reported(today);

        assertThat(jobs.known(JOB)).isNull();
        assertThat(jobs.known(unreported)).isNotNull();
        try (Stream<Path> files = Files.list(home.resolve("slips"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void leavesAsideAFileThatIsNotReadable() throws IOException {
        Files.createDirectories(home.resolve("slips"));
        Files.writeString(home.resolve("slips").resolve(JOB + ".json"), "{\"job\":");

        assertThat(restarted().toReport()).isEmpty();
    }

    private SlipJobs restarted() {
        return new SlipJobs(home, JsonMapper.builder().build(), () -> now);
    }
}
