package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.paper.TwinSlip;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The power of a real kiosk process is cut at every stage of a print; then the paper is counted. The stage is found by what
 * its own note on disk says, and held open by the twin printer, which keeps its proof back, or by the server, which does
 * not take the report. After each restart one more customer takes a ticket: by the time that slip is out, everything the
 * kiosk would have printed by itself has been printed.
 */
class PowerCutIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LATE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final FakeServer server = new FakeServer();
    private TwinPrinter printer;
    private KioskProcess kiosk;

    @BeforeEach
    void start() {
        printer = TwinPrinter.on(TwinPorts.tcp(0));
        kiosk = started();
    }

    @AfterEach
    void stop() {
        kiosk.close();
        printer.close();
        server.close();
    }

    @Test
    void printsAsItIsWhatHadNotBeenSent() {
        printer.paperOut();
        kiosk.touch(UUID.randomUUID());
        awaitNote("HELD");

        kiosk.cutPower();
        printer.refill();
        kiosk = started();

        awaitOnlyOutcome(SlipState.PRINTED);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(unmarked("A012"), unmarked("A013"));
    }

    @Test
    void leavesToTheStaffWhatHadNotBeenSentForTooLong() {
        printer.paperOut();
        kiosk.touch(UUID.randomUUID());
        awaitNote("HELD");

        kiosk.cutPower();
        printer.refill();
        kiosk = started("--lobby.kiosk.slip.hold=0s");

        awaitOnlyOutcome(SlipState.FAILED);
        assertThat(wholeSlips()).isEmpty();
    }

    @Test
    void neverPrintsAgainWhatWasSentAndNotProved() {
        printer.proofAfter(LATE);
        kiosk.touch(UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> wholeSlips().size() == 1);
        assertThat(note()).isEqualTo("PENDING");

        kiosk.cutPower();
        printer.proofAfter(Duration.ZERO);
        kiosk = started();

        awaitOnlyOutcome(SlipState.UNKNOWN);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(unmarked("A012"), unmarked("A013"));
    }

    @Test
    void neverPrintsAgainWhatWasProvedAndNotNoted() throws IOException {
        server.takeReports(false);
        printer.proofAfter(LATE);
        kiosk.touch(UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> wholeSlips().size() == 1);
        Path notes = folder.resolve("home/slips");
        Files.move(notes, folder.resolve("kept"));
        Files.writeString(notes, "a file where the folder should be: the end cannot be noted");
        await().atMost(PATIENCE).until(() -> server.refusedReports().contains("PRINTED"));

        kiosk.cutPower();
        Files.delete(notes);
        Files.move(folder.resolve("kept"), notes);
        server.takeReports(true);
        printer.proofAfter(Duration.ZERO);
        kiosk = started();

        awaitOnlyOutcome(SlipState.UNKNOWN);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(unmarked("A012"), unmarked("A013"));
    }

    @Test
    void reportsAfterTheRestartWhatWasNotedAndNotReported() {
        server.takeReports(false);
        kiosk.touch(UUID.randomUUID());
        awaitNote("PRINTED");

        kiosk.cutPower();
        server.takeReports(true);
        kiosk = started();

        awaitOnlyOutcome(SlipState.PRINTED);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(unmarked("A012"), unmarked("A013"));
    }

    @Test
    void reportsAgainWhatWasReportedAndNotAcknowledged() {
        server.loseReportAnswers(true);
        kiosk.touch(UUID.randomUUID());
        awaitOnlyOutcome(SlipState.PRINTED);

        kiosk.cutPower();
        int heard = server.reports();
        server.loseReportAnswers(false);
        kiosk = started();

        await().atMost(PATIENCE).until(() -> server.reports() > heard);
        awaitOnlyOutcome(SlipState.PRINTED);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(unmarked("A012"), unmarked("A013"));
    }

    @Test
    void marksTheSlipThatFollowsAHalfOne() {
        printer.paperOutAfter(60);
        kiosk.touch(UUID.randomUUID());
        awaitNote("HELD, next marked");

        kiosk.cutPower();
        printer.refill();
        kiosk = started();

        awaitOnlyOutcome(SlipState.PRINTED);
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(marked("A012"), unmarked("A013"));
    }

    @Test
    void neverPrintsAReprintAgainThatWasUnderWay() {
        printer.proofAfter(LATE);
        SlipOrder order = server.orderSlip("A007");
        await().atMost(PATIENCE).until(() -> wholeSlips().size() == 1);
        assertThat(note()).isEqualTo("PENDING");

        kiosk.cutPower();
        printer.proofAfter(Duration.ZERO);
        kiosk = started();

        awaitOnlyOutcome(SlipState.UNKNOWN);
        assertThat(server.outcomes()).containsOnlyKeys(order.job().id());
        assertThat(slipsAfterOneMoreCustomer()).satisfiesExactly(marked("A007"), unmarked("A012"));
    }

    private KioskProcess started(String... more) {
        return KioskProcess.start(server, folder.resolve("home"), printer.address(), more);
    }

    private List<TwinSlip> slipsAfterOneMoreCustomer() {
        int before = server.outcomes().size();
        kiosk.touch(UUID.randomUUID());
        await().atMost(PATIENCE)
                .until(() -> server.outcomes().size() > before
                        && server.outcomes().values().stream().noneMatch(outcome -> outcome.state() == SlipState.HELD));
        return wholeSlips();
    }

    private List<TwinSlip> wholeSlips() {
        return printer.paper().slips().stream().filter(TwinSlip::whole).toList();
    }

    private static Consumer<TwinSlip> marked(String number) {
        return slip -> assertThat(slip.text()).contains(number, "* 补打 *");
    }

    private static Consumer<TwinSlip> unmarked(String number) {
        return slip -> assertThat(slip.text()).contains(number).doesNotContain("补打");
    }

    private void awaitOnlyOutcome(SlipState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(server.outcomes().values())
                        .extracting(SlipOutcome::state)
                        .containsExactly(state));
    }

    private void awaitNote(String state) {
        await().atMost(PATIENCE).until(() -> note().equals(state));
    }

    /** What the one note on disk says; empty while there is none. */
    private String note() {
        Path notes = folder.resolve("home/slips");
        if (!Files.isDirectory(notes)) {
            return "";
        }
        try (Stream<Path> files = Files.list(notes)) {
            Path found = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElse(null);
            JsonNode note = found == null ? JSON.createObjectNode() : JSON.readTree(Files.readAllBytes(found));
            String state = note.path("state").asString("");
            // A job just taken is HELD without a reason; the stage is reached when it says why.
            boolean begun = note.path("work").path("reprint").asBoolean(false);
            return !state.equals("HELD")
                    ? state
                    : note.path("reason").isNull() ? "" : begun ? "HELD, next marked" : "HELD";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
