package bank.lobby.kiosk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a kiosk remembers of its slips, over restarts and power cuts. */
class SlipJobsTests {

    private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final Slip SLIP = SampleBranch.slip(
            Language.ZH_CN, "A012", SampleBranch.services().getFirst().names());

    @TempDir
    private Path home;

    private Instant now = SampleBranch.ISSUED_AT;

    @Test
    void takesAJobOnce() {
        SlipJobs jobs = restarted();

        assertThat(jobs.take(JOB, SLIP, false)).isTrue();
        assertThat(jobs.take(JOB, SLIP, false)).isFalse();
        assertThat(restarted().take(JOB, SLIP, false)).isFalse();
    }

    @Test
    void startsWithANoteThatIsFarLargerThanItsMemory() throws IOException {
        Path note = Files.createDirectories(home.resolve("slips")).resolve(JOB + ".json");
        try (var file = new RandomAccessFile(note.toFile(), "rw")) {
            file.setLength(3L << 30); // takes no room on the disk
        }

        SlipJobs jobs = restarted();

        assertThat(jobs.toReport()).extracting(KnownJob::state).containsExactly(SlipState.UNKNOWN);
    }

    @Test
    void givesAJobToThePrinterOnce() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);

        assertThat(jobs.sending(JOB)).isEqualTo(new KnownJob.Work(SLIP, false));
        assertThat(jobs.sending(JOB)).isNull();
    }

    @Test
    void stillPrintsAJobOfWhichNothingHadLeftBeforeAPowerCut() {
        restarted().take(JOB, SLIP, false);

        assertThat(restarted().held()).extracting(KnownJob::job).containsExactly(JOB);
        assertThat(restarted().toReport()).isEmpty();
    }

    @Test
    void takesAJobThatWasAtThePrinterInAPowerCutForInDoubt() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.sending(JOB);

        assertThat(restarted().held()).isEmpty();
        assertThat(restarted().toReport())
                .singleElement()
                .returns(SlipState.UNKNOWN, KnownJob::state)
                .returns("interrupted", KnownJob::reason)
                .returns(null, KnownJob::work);
    }

    @Test
    void marksTheNextSlipOnceAPartMayBeOnPaperAlsoAfterARestart() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.sending(JOB);
        jobs.held(JOB, "paper-out", true);
        jobs.sending(JOB);
        jobs.held(JOB, "cover-open", false);

        assertThat(restarted().held()).extracting(KnownJob::work).containsExactly(new KnownJob.Work(SLIP, true));
    }

    @Test
    void tellsOnceWhyAJobIsHeld() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.waits(JOB, "paper-out");
        jobs.reported(jobs.toReport().getFirst());

        assertThat(jobs.waits(JOB, "paper-out")).isFalse();
        assertThat(jobs.toReport()).isEmpty();
        assertThat(jobs.waits(JOB, "cover-open")).isTrue();
        assertThat(jobs.toReport()).extracting(KnownJob::reason).containsExactly("cover-open");
    }

    @Test
    void doesNotTakeTheWordForAnEarlierStateAsOneForThisState() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.waits(JOB, "paper-out");
        KnownJob told = jobs.toReport().getFirst();
        jobs.sending(JOB);
        jobs.end(JOB, SlipState.PRINTED, "process-id");

        jobs.reported(told);

        assertThat(jobs.toReport()).extracting(KnownJob::state).containsExactly(SlipState.PRINTED);
    }

    @Test
    void givesUpNoJobThatThePrinterHas() {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.sending(JOB);

        assertThat(jobs.giveUp(JOB, "too-late")).isFalse();
    }

    @Test
    void keepsAReportUntilItIsAcknowledged() {
        SlipJobs jobs = restarted();
        print(jobs, JOB);

        assertThat(restarted().toReport()).extracting(KnownJob::job).containsExactly(JOB);
        jobs.reported(jobs.toReport().getFirst());
        assertThat(restarted().toReport()).isEmpty();
    }

    @Test
    void forgetsAnOldJobOnlyWhenTheServerKnows() throws IOException {
        SlipJobs jobs = restarted();
        UUID unreported = UUID.randomUUID();
        Stream.of(JOB, unreported).forEach(job -> {
            print(jobs, job);
        });
        jobs.reported(jobs.toReport().getFirst());
        now = now.plus(Duration.ofDays(3));
        UUID today = UUID.randomUUID();
        print(jobs, today);

        jobs.reported(jobs.known(today));

        assertThat(jobs.known(JOB)).isNull();
        assertThat(jobs.known(unreported)).isNotNull();
        try (Stream<Path> files = Files.list(home.resolve("slips"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "{}", "[1]", "\u0000\u0000\u0000", "{\"job\":\"x\"}", "{\"state\":\"HELD\"}"})
    void putsADamagedNoteAsideAndTellsOfItsSlip(String garbage) throws IOException {
        Files.createDirectories(home.resolve("slips"));
        Files.writeString(home.resolve("slips").resolve(JOB + ".json"), garbage);

        SlipJobs jobs = restarted();

        assertThat(jobs.take(JOB, SLIP, false)).isFalse();
        assertThat(jobs.toReport())
                .singleElement()
                .returns(SlipState.UNKNOWN, KnownJob::state)
                .returns("damaged-note", KnownJob::reason);
        assertThat(home.resolve("slips/damaged").resolve(JOB + ".json")).hasContent(garbage);
    }

    @Test
    void survivesANoteCutShortAtEveryByte() throws IOException {
        SlipJobs jobs = restarted();
        jobs.take(JOB, SLIP, false);
        jobs.sending(JOB);
        Path note = home.resolve("slips").resolve(JOB + ".json");
        byte[] whole = Files.readAllBytes(note);

        for (int length = 0; length < whole.length; length++) {
            Files.write(note, Arrays.copyOf(whole, length));

            assertThat(restarted().toReport())
                    .as("cut at %s", length)
                    .extracting(KnownJob::state)
                    .containsExactly(SlipState.UNKNOWN);
            Files.delete(note);
        }
    }

    @Test
    void takesADraftLeftBehindForNothing() throws IOException {
        restarted().take(JOB, SLIP, false);
        Path draft = home.resolve("slips").resolve(JOB + ".json.new");
        Files.writeString(draft, "{\"job\":");

        assertThat(restarted().held()).hasSize(1);
        assertThat(draft).doesNotExist();
    }

    @Test
    void putsAForeignFileAside() throws IOException {
        Files.createDirectories(home.resolve("slips"));
        Files.writeString(home.resolve("slips/notes.txt"), "hello");

        assertThat(restarted().toReport()).isEmpty();
        assertThat(home.resolve("slips/damaged/notes.txt")).exists();
    }

    @Test
    void letsNothingToThePrinterWhileTheDiskKeepsNothing() throws IOException {
        Files.writeString(home.resolve("slips"), "a file where the folder should be: every write fails");
        SlipJobs jobs = restarted();

        jobs.take(JOB, SLIP, false);

        assertThat(jobs.isOnDisk()).isFalse();
        assertThatThrownBy(() -> jobs.sending(JOB)).isInstanceOf(UncheckedIOException.class);
        Files.delete(home.resolve("slips"));
        jobs.save();
        assertThat(jobs.isOnDisk()).isTrue();
        assertThat(jobs.sending(JOB)).isNotNull();
    }

    private static void print(SlipJobs jobs, UUID job) {
        jobs.take(job, SLIP, false);
        jobs.sending(job);
        jobs.end(job, SlipState.PRINTED, "process-id");
    }

    private SlipJobs restarted() {
        return new SlipJobs(home, JsonMapper.builder().build(), () -> now);
    }
}
