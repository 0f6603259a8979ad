package bank.lobby.kiosk.issue;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.kiosk.SampleBranch;
import bank.lobby.kiosk.slip.SlipResult;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a slip when the printer is unwell, and when it is well again. */
class SlipDeskTests {

    private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID TOUCH = UUID.randomUUID();
    private static final Slip SLIP = SampleBranch.slip(
            Language.ZH_CN, "A012", SampleBranch.services().getFirst().names());

    @TempDir
    private Path home;

    private final ScriptedSlipPrinter printer = new ScriptedSlipPrinter();
    private final List<SlipState> told = new ArrayList<>();
    private Instant now = SampleBranch.ISSUED_AT;
    private SlipJobs jobs;
    private SlipDesk desk;

    @BeforeEach
    void start() {
        jobs = new SlipJobs(home, JsonMapper.builder().build(), () -> now);
        desk = new SlipDesk(jobs, printer, Duration.ofSeconds(90), () -> now, () -> {});
    }

    @Test
    void printsASlipAsItIsOncePaperIsInAgain() {
        printer.is("paper-out");
        print();
        desk.attend();
        assertThat(printer.tries()).isEmpty();

        printer.is(null);
        desk.attend();
        desk.attend();

        assertThat(printer.tries()).containsExactly(false);
        assertThat(told).containsExactly(SlipState.HELD, SlipState.PRINTED);
    }

    @Test
    void marksTheSecondSlipWhenAPartOfTheFirstMayBeOnPaper() {
        printer.next(new SlipResult.NotYet("paper-out", true));
        print();

        desk.attend();

        assertThat(printer.tries()).containsExactly(false, true);
        assertThat(told).containsExactly(SlipState.HELD, SlipState.PRINTED);
    }

    @Test
    void keepsTheMarkThroughAFaultThatCameBeforeAByteLeft() {
        printer.next(new SlipResult.NotYet("cutter", true));
        printer.next(new SlipResult.NotYet("no-answer", false));
        print();

        desk.attend();
        desk.attend();

        assertThat(printer.tries()).containsExactly(false, true, true);
    }

    @Test
    void leavesItToTheStaffOnceTheCustomerHasGone() {
        printer.is("paper-out");
        print();
        now = now.plusSeconds(90);
        printer.is(null);

        desk.attend();

        assertThat(printer.tries()).isEmpty();
        assertThat(told).containsExactly(SlipState.HELD, SlipState.FAILED);
        assertThat(jobs.known(JOB).reason()).isEqualTo("paper-out");
    }

    @Test
    void leavesItToTheStaffWhenTheCustomerSaysGoodbye() {
        printer.is("paper-out");
        print();

        desk.left(TOUCH);
        printer.is(null);
        desk.attend();

        assertThat(printer.tries()).isEmpty();
        assertThat(told).containsExactly(SlipState.HELD, SlipState.FAILED);
    }

    @Test
    void goesOnForTheCustomerWhoIsStillThere() {
        printer.is("paper-out");
        print();

        desk.left(UUID.randomUUID());
        printer.is(null);
        desk.attend();

        assertThat(told).containsExactly(SlipState.HELD, SlipState.PRINTED);
    }

    @Test
    void leavesItToTheStaffWhenTheClockWasSetBack() {
        printer.is("paper-out");
        print();
        now = now.minusSeconds(3600);
        printer.is(null);

        desk.attend();

        assertThat(printer.tries()).isEmpty();
        assertThat(told).endsWith(SlipState.FAILED);
    }

    @Test
    void neverPrintsAgainWhatMayBeOnPaperAsAWhole() {
        printer.next(new SlipResult.InDoubt("sent; the printer gave no proof in time"));
        print();

        desk.attend();
        print();

        assertThat(printer.tries()).hasSize(1);
        assertThat(told).containsExactly(SlipState.UNKNOWN, SlipState.UNKNOWN);
    }

    @Test
    void doesNotWaitForAPrinterThatIsNotThere() {
        printer.next(new SlipResult.Never("no-printer"));
        print();

        desk.attend();

        assertThat(told).containsExactly(SlipState.FAILED);
    }

    @Test
    void printsWhatTheLastRunHadHeld() {
        printer.is("paper-out");
        print();
        start();
        printer.is(null);

        desk.attend();

        assertThat(printer.tries()).containsExactly(false);
    }

    @Test
    void printsNothingThatCannotBeNotedAndSaysSo() throws IOException {
        Path folder = home.resolve("slips");
        Files.writeString(folder, "a file where the folder should be: every write fails");
        List<Boolean> changes = new ArrayList<>();
        desk.onChange(() -> changes.add(desk.isOnDisk()));

        print();
        assertThat(printer.tries()).isEmpty();
        Files.delete(folder);
        desk.attend();

        assertThat(told).containsExactly(SlipState.HELD, SlipState.PRINTED);
        assertThat(changes).containsExactly(false, true);
    }

    private void print() {
        desk.print(JOB, SLIP, false, new SlipDesk.Asked(TOUCH, System.nanoTime(), told::add));
    }
}
