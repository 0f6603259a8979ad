package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.printer.PaperRoll;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.wire.station.PrinterReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The count of paper in the kiosk's home, from the slips of a twin that has a near-end sensor. */
class PaperIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final FakeServer server = new FakeServer();
    private TwinPrinter printer;

    @TempDir
    private Path home;

    @BeforeEach
    void startPrinter() {
        printer = TwinPrinter.on(TwinPorts.tcp(0));
    }

    @AfterEach
    void stop() {
        printer.close();
        server.close();
    }

    @Test
    void goesOnCountingAfterARestart() throws IOException {
        printOneSlip();
        PaperRoll before = roll();

        printOneSlip();

        assertThat(before.usedMm()).isPositive();
        assertThat(roll().usedMm()).isBetween(2 * before.usedMm() - 1, 2 * before.usedMm() + 1);
    }

    @Test
    void countsAFullRollOncePaperIsBackAndKeepsThat() throws IOException {
        try (RunningKiosk kiosk = kiosk()) {
            print(kiosk);
            printer.paperOut();
            await().atMost(PATIENCE).until(() -> roll().out());

            printer.refill();

            await().atMost(PATIENCE).until(() -> !roll().out());
            assertThat(roll().usedMm()).isZero();
            assertThat(roll().ticketsLeft()).isGreaterThan(100);
        }
    }

    @Test
    void tellsTheServerHowManyTicketsAreLeftWhenThePaperIsLow() {
        try (RunningKiosk kiosk = kiosk()) {
            awaitTold(new PrinterReport(null, false, null));

            printer.paperLow();

            await().atMost(PATIENCE)
                    .until(() -> server.printerReports().getLast().paperLow());
            assertThat(server.printerReports().getLast().problem()).isNull();
            // 5 m of paper are left where the twin's sensor sees the core, 120 mm a slip before the first.
            assertThat(server.printerReports().getLast().ticketsLeft()).isEqualTo(41);
            assertThat(kiosk.state().toString()).doesNotContain("ticketsLeft");
        }
    }

    @Test
    void tellsTheServerThatThePaperIsOutAndBackAlsoIfTheServerWasAway() {
        try (RunningKiosk kiosk = kiosk()) {
            awaitTold(new PrinterReport(null, false, null));
            server.goAway();
            printer.paperOut();
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("printer")
                            .path("problem")
                            .asString("")
                            .equals("paper-out"));

            server.comeBack();
            awaitTold(new PrinterReport("paper-out", false, null));
            printer.refill();

            awaitTold(new PrinterReport(null, false, null));
        }
    }

    private void awaitTold(PrinterReport report) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(server.printerReports()).isNotEmpty().last().isEqualTo(report));
    }

    private void printOneSlip() {
        try (RunningKiosk kiosk = kiosk()) {
            print(kiosk);
        }
    }

    private void print(RunningKiosk kiosk) {
        kiosk.touch(UUID.randomUUID(), "personal-cash");
        await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
        assertThat(home.resolve("roll.json")).exists();
    }

    private RunningKiosk kiosk() {
        RunningKiosk kiosk = RunningKiosk.at(
                server,
                home,
                "--lobby.kiosk.printer.profile=twin-80mm",
                "--lobby.kiosk.printer.port=" + printer.address());
        await().atMost(PATIENCE)
                .until(() -> kiosk.isReady()
                        && kiosk.state().path("printer").path("ok").asBoolean(false));
        return kiosk;
    }

    private PaperRoll roll() throws IOException {
        return JsonMapper.builder().build().readValue(Files.readAllBytes(home.resolve("roll.json")), PaperRoll.class);
    }
}
