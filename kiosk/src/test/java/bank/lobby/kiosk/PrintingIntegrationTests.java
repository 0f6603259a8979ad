package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.TwinReader;
import bank.lobby.device.twin.paper.TwinSlip;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.ticket.SealedCustomer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swipes and slips over the bytes real devices speak, on a TCP link and on pseudo terminals. */
class PrintingIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String CARD = "6222020000000079193";

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void putsOneSlipOnPaperAndTellsTheServer() {
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            kiosk.touch(UUID.randomUUID(), "personal-cash");
            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));

            await().atMost(PATIENCE).until(() -> server.outcomes().size() == 1);
            assertThat(server.outcomes().values()).allMatch(outcome -> outcome.state() == SlipState.PRINTED);
            TwinSlip slip = printer.paper().slips().getLast();
            assertThat(printer.paper().printed()).isEqualTo(1);
            assertThat(slip.text()).contains("青禾银行", "A012", "存取款", "前面等候 3 人");
            assertThat(slip.codes()).containsExactly("http://bank.example/t/7hXQ2mV9kLr4sTzB8wYd1g");
            assertThat(slip.unreadable()).isEmpty();
        }
    }

    @Test
    void stillGivesATicketWhenThePaperIsOut() {
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            printer.paperOut();
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("printer")
                            .path("problem")
                            .asString("")
                            .equals("paper-out"));

            kiosk.touch(UUID.randomUUID(), "personal-cash");

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("HELD"));
            awaitOutcome(SlipState.HELD, "paper-out");
            assertThat(kiosk.ticket("number")).isEqualTo("A012");
            assertThat(kiosk.ticket("phoneUrl")).isNotEmpty();
            assertThat(printer.paper().printed()).isZero();
        }
    }

    @Test
    void printsTheSlipUnmarkedOncePaperIsIn() {
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            printer.paperOut();
            kiosk.touch(UUID.randomUUID(), "personal-cash");
            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("HELD"));

            printer.refill();

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
            awaitOutcome(SlipState.PRINTED, "process-id");
            assertThat(wholeSlips(printer))
                    .singleElement()
                    .satisfies(slip -> assertThat(slip.text()).contains("A012").doesNotContain("补打"));
        }
    }

    @Test
    void printsTheSlipOnceMoreMarkedWhenThePaperRanOutInTheMiddle() {
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            printer.paperOutAfter(60);
            kiosk.touch(UUID.randomUUID(), "personal-cash");
            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("HELD"));

            printer.refill();

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
            assertThat(wholeSlips(printer))
                    .singleElement()
                    .satisfies(slip -> assertThat(slip.text()).contains("A012", "* 补打 *"));
            assertThat(server.tickets()).hasSize(1);
        }
    }

    @Test
    void printsASlipTheStaffOrdersMarkedAndOnce() {
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            SlipOrder order = server.orderSlip("A007");
            await().atMost(PATIENCE)
                    .until(() -> server.outcomes().containsKey(order.job().id()));
            server.orderSlip("A008");
            await().atMost(PATIENCE).until(() -> server.outcomes().size() == 2);

            assertThat(wholeSlips(printer))
                    .extracting(TwinSlip::text)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("A007", "* 补打 *"),
                            second -> assertThat(second).contains("A008", "* 补打 *"));
            assertThat(kiosk.state().path("ticket").isNull()).isTrue();
        }
    }

    @Test
    void saysThatNoSlipCanBeKeptAndStillShowsTheTicket() throws IOException {
        Files.createDirectories(home.resolve("kiosk"));
        Path folder = Files.writeString(home.resolve("kiosk/slips"), "a file where the folder should be");
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = withPrinter(printer.address())) {
            kiosk.touch(UUID.randomUUID(), "personal-cash");

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("HELD"));
            awaitOutcome(SlipState.HELD, "disk");
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("printer")
                            .path("problem")
                            .asString("")
                            .equals("disk"));
            assertThat(kiosk.ticket("number")).isEqualTo("A012");
            assertThat(kiosk.ticket("phoneUrl")).isNotEmpty();
            Files.delete(folder);
            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
            assertThat(wholeSlips(printer)).hasSize(1);
        }
    }

    @Test
    void printsOverAPseudoTerminal() throws IOException {
        Path socat = find("socat");
        assumeTrue(socat != null, "socat is not installed; pseudo-terminal tests skipped");
        Path ours = home.resolve("dev");
        Path theirs = home.resolve("peer");
        Process cable = new ProcessBuilder(
                        String.valueOf(socat), "pty,raw,echo=0,link=" + ours, "pty,raw,echo=0,link=" + theirs)
                .start();
        await().atMost(PATIENCE).until(() -> Files.exists(ours) && Files.exists(theirs));
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.serial(theirs.toString()));
                RunningKiosk kiosk = withPrinter(ours.toString())) {
            kiosk.touch(UUID.randomUUID(), "personal-cash");

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
            assertThat(printer.paper().printed()).isEqualTo(1);
        } finally {
            cable.destroy();
        }
    }

    @Test
    void sealsACardAndLetsNothingElseOfItOut() throws IOException {
        TwinPort port = TwinPorts.tcp(0);
        try (TwinReader reader = new TwinReader(() -> port);
                RunningKiosk kiosk = ready(
                        "--lobby.kiosk.reader.profile=twin-stripe", "--lobby.kiosk.reader.port=" + port.address())) {
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state().path("reader").path("ok").asBoolean(false));

            reader.swipe(";" + CARD + "=29122200000000000000?");
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("card")
                            .path("state")
                            .asString("")
                            .equals("READ"));
            String shown = kiosk.state().toString();
            kiosk.touch(UUID.randomUUID(), "personal-cash");
            await().atMost(PATIENCE).until(() -> server.requests().size() == 1);

            SealedCustomer customer = server.requests().getFirst().customer();
            assertThat(customer).isNotNull().returns("BANK_CARD", SealedCustomer::kind);
            assertThat(shown).doesNotContain(CARD, "622202", "9193");
            assertThat(filesOfHome()).noneMatch(text -> text.contains(CARD));
        }
    }

    @Test
    void asksForAnotherSwipeAfterABadOne() {
        TwinPort port = TwinPorts.tcp(0);
        try (TwinReader reader = new TwinReader(() -> port);
                RunningKiosk kiosk = ready(
                        "--lobby.kiosk.reader.profile=twin-stripe", "--lobby.kiosk.reader.port=" + port.address())) {
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state().path("reader").path("ok").asBoolean(false));

            reader.swipe("%E?;E?+E?");

            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("card")
                            .path("state")
                            .asString("")
                            .equals("BAD_READ"));
        }
    }

    private void awaitOutcome(SlipState state, String reason) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(server.outcomes().values()).containsExactly(new SlipOutcome(state, reason)));
    }

    private static List<TwinSlip> wholeSlips(TwinPrinter printer) {
        return printer.paper().slips().stream().filter(TwinSlip::whole).toList();
    }

    @Test
    void writesDownWhatGoesOverItsPortsWhenItIsToldTo() throws Exception {
        Path recording = home.resolve("kiosk/traffic/printer.log");
        try (TwinPrinter printer = TwinPrinter.on(TwinPorts.tcp(0));
                RunningKiosk kiosk = ready(
                        "--lobby.kiosk.printer.profile=twin-80mm",
                        "--lobby.kiosk.printer.port=" + printer.address(),
                        "--lobby.kiosk.traffic.enabled=true")) {
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state().path("printer").path("ok").asBoolean(false));
        }

        assertThat(Files.readString(recording)).contains("= open", "> 10 04 01", "< 12", "= closed: by us");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)))
                .isEqualTo("rw-------");
    }

    private RunningKiosk withPrinter(String port) {
        RunningKiosk kiosk = ready("--lobby.kiosk.printer.profile=twin-80mm", "--lobby.kiosk.printer.port=" + port);
        await().atMost(PATIENCE)
                .until(() -> kiosk.state().path("printer").path("ok").asBoolean(false));
        return kiosk;
    }

    private RunningKiosk ready(String... devices) {
        RunningKiosk kiosk = RunningKiosk.at(server, home.resolve("kiosk"), devices);
        await().atMost(PATIENCE).until(kiosk::isReady);
        return kiosk;
    }

    private List<String> filesOfHome() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("kiosk"))) {
            return files.filter(Files::isRegularFile)
                    .map(PrintingIntegrationTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
