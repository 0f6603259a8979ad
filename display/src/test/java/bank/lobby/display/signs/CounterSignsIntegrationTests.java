package bank.lobby.display.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.twin.TwinLineSign;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import bank.lobby.device.twin.TwinSign;
import bank.lobby.display.FakeServer;
import bank.lobby.display.RunningDisplay;
import bank.lobby.display.SampleHall;
import bank.lobby.wire.board.CounterState;
import bank.lobby.wire.board.TicketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign over counter 3, in front of twins that were written from the maker's text and not from our encoder. */
class CounterSignsIntegrationTests {

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void followsItsCounterOverTcp() {
        try (TwinSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0))) {
            try (RunningDisplay display = display("twin-led", twin.address())) {
                display.untilLive();

                server.call("A012", 3);
                server.call("B016", 5);

                shows(twin, "A012");
                display.until(told -> told.at("/signs/0/state").asString("").equals("SHOWN"));
                server.move("A012", TicketState.SERVED);
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> !twin.text().replace(" ", "").contains("012"));
            }
        }
    }

    @Test
    void leavesTheSignBlankWhenItStops() {
        try (TwinSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0))) {
            try (RunningDisplay display = display("twin-led", twin.address())) {
                display.untilLive();
                server.call("A012", 3);
                shows(twin, "A012");
            }

            await().atMost(Duration.ofSeconds(5)).until(() -> twin.text().isEmpty());
        }
    }

    @Test
    void followsItsCounterOverAPseudoTerminal() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "socat is not installed");
        Path ours = home.resolve("sign");
        Path theirs = home.resolve("twin");
        Process cable = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + ours, "pty,raw,echo=0,link=" + theirs)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(() -> Files.exists(ours) && Files.exists(theirs));
        try (TwinSign twin = new TwinLineSign(() -> TwinPorts.serial(theirs.toString()));
                RunningDisplay display = display("twin-cd5220", ours.toString())) {
            display.untilLive();

            server.call("A012", 3);
            shows(twin, "A012");
            server.counter(SampleHall.counter(3, CounterState.CLOSED));

            await().atMost(Duration.ofSeconds(10)).until(() -> !twin.text().contains("A012"));
        } finally {
            cable.destroy();
        }
    }

    @Test
    void saysThatTheSignIsLost() {
        try (RunningDisplay display = display("twin-led", "tcp://127.0.0.1:9")) {
            display.until(told -> told.at("/signs/0/state").asString("").equals("LOST"));

            assertThat(display.state().at("/signs/0/counter").asInt()).isEqualTo(3);
        }
    }

    private RunningDisplay display(String profile, String port) {
        return new RunningDisplay(
                server,
                home.resolve("home"),
                "--lobby.display.sign.profile=" + profile,
                "--lobby.display.sign.port=" + port,
                "--lobby.display.sign.unit=3",
                "--lobby.display.sign.counter=3");
    }

    private static void shows(TwinSign twin, String number) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> twin.text().replace(" ", "").contains(number));
    }
}
