package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.paper.TwinMark;
import bank.lobby.device.twin.paper.TwinSlip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The bank's picture from a file of the settings to the paper of a twin, and into its memory no oftener than needed. */
@ExtendWith(OutputCaptureExtension.class)
class LogoIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final FakeServer server = new FakeServer();
    private TwinPrinter printer;

    @TempDir
    private Path home;

    @BeforeEach
    void startPrinter() throws IOException {
        printer = TwinPrinter.on(TwinPorts.tcp(0));
        Files.writeString(
                Files.createDirectories(home.resolve("profiles/printer")).resolve("keeps-logo.yaml"),
                StoringPrinter.PROFILE);
    }

    @AfterEach
    void stop() {
        printer.close();
        server.close();
    }

    @Test
    void isStoredOnceForTheSlipsOfTwoStartsAndAgainWhenItsFileChanged() throws IOException {
        write("P4 16 2\n", 0x80, 0x01, 0xFF, 0x00);
        try (RunningKiosk kiosk = kiosk("keeps-logo")) {
            awaitStored(1);
            print(kiosk);
        }
        try (RunningKiosk kiosk = kiosk("keeps-logo")) {
            print(kiosk);
        }
        assertThat(printer.timesStored()).isEqualTo(1);
        assertThat(printer.paper().slips())
                .hasSize(2)
                .allSatisfy(slip -> assertThat(headOf(slip).dots().stream()).contains(0, 15));

        write("P4 16 2\n", 0x00, 0x00, 0x00, 0x01);
        try (RunningKiosk kiosk = kiosk("keeps-logo")) {
            awaitStored(2);
            print(kiosk);
        }

        TwinMark.Picture changed = headOf(printer.paper().slips().getLast());
        assertThat(changed.dots().get(0)).isFalse();
        assertThat(changed.dots().get(changed.widthDots() + 15)).isTrue();
    }

    @Test
    void goesAlongWithEverySlipOfAPrinterThatKeepsNone() throws IOException {
        write("P4 16 2\n", 0x80, 0x01, 0xFF, 0x00);
        try (RunningKiosk kiosk = kiosk("twin-80mm")) {
            print(kiosk);
        }

        assertThat(headOf(printer.paper().slips().getFirst()).dots().get(0)).isTrue();
        assertThat(printer.timesStored()).isZero();
        assertThat(home.resolve("logo.json")).doesNotExist();
    }

    @Test
    void isLeftOutWhereItWouldKeepTheCustomerWaiting(CapturedOutput output) throws IOException {
        write("P4 576 200\n", new int[72 * 200]);
        try (RunningKiosk kiosk = kiosk("twin-80mm")) {
            print(kiosk);
        }

        assertThat(printer.paper().slips().getFirst().marks()).noneMatch(TwinMark.Picture.class::isInstance);
        assertThat(output).containsOnlyOnce("Slips go without the logo " + home.resolve("logo.pbm"));
    }

    @Test
    void stopsTheStartWithItsPathAndTheReason() throws IOException {
        refuses("there is no such file");
        write("P5 16 2\n", 0, 0, 0, 0);
        refuses("not a portable bitmap of the form P4");
        write("P4 16 2\n", 0, 0, 0);
        refuses("cut off");
        write("P4 584 1\n", new int[73]);
        refuses("584 dots wide, the paper takes 576 at most");
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> kiosk("keeps-logo").close())
                .rootCause()
                .hasMessageContaining("lobby.kiosk.slip.logo: " + home.resolve("logo.pbm"))
                .hasMessageContaining(reason);
    }

    private void write(String head, int... rows) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(start, start.length + rows.length);
        for (int i = 0; i < rows.length; i++) {
            file[start.length + i] = (byte) rows[i];
        }
        Files.write(home.resolve("logo.pbm"), file);
    }

    private void awaitStored(int times) {
        await().atMost(PATIENCE).until(() -> printer.timesStored() == times);
        await().atMost(PATIENCE)
                .until(() -> Files.readString(home.resolve("logo.json")).contains("\"stored\":true"));
    }

    /** What stands above all words. */
    private static TwinMark.Picture headOf(TwinSlip slip) {
        assertThat(slip.unreadable()).isEmpty();
        assertThat(slip.marks().getFirst()).isInstanceOf(TwinMark.Picture.class);
        return (TwinMark.Picture) slip.marks().getFirst();
    }

    private void print(RunningKiosk kiosk) {
        kiosk.touch(UUID.randomUUID(), "personal-cash");
        await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("PRINTED"));
    }

    private RunningKiosk kiosk(String profile) {
        RunningKiosk kiosk = RunningKiosk.at(
                server,
                home,
                "--lobby.kiosk.printer.profile=" + profile,
                "--lobby.kiosk.printer.port=" + printer.address(),
                "--lobby.kiosk.slip.logo=logo.pbm");
        await().atMost(PATIENCE)
                .until(() -> kiosk.isReady()
                        && kiosk.state().path("printer").path("ok").asBoolean(false));
        return kiosk;
    }
}
