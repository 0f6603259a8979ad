package bank.lobby.display.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import bank.lobby.display.FakeServer;
import bank.lobby.display.LobbyDisplay;
import bank.lobby.display.RunningDisplay;
import bank.lobby.display.SampleHall;
import bank.lobby.wire.board.CounterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A branch of seven counters whose signs hang on one RS-485 line: a twin behind a pair of pseudo terminals. */
class SignsOnOneLineIntegrationTests {

    private static final int COUNTERS = 7;
    private static final int DEAD = 4;
    private static final int UNPLUGGED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    private Process cable;
    private TwinSegmentSign line;

    @BeforeEach
    void layTheCable() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "socat is not installed");
        Path theirs = home.resolve("twin");
        cable = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + port(), "pty,raw,echo=0,link=" + theirs)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(() -> Files.exists(port()) && Files.exists(theirs));
        line = new TwinSegmentSign(() -> TwinPorts.serial(theirs.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
        if (line != null) {
            line.close();
            cable.destroy();
        }
    }

    @Test
    void keepsEverySignRightWhileOneIsDeadAndOneLosesItsPower() {
        line.switchOff(DEAD);
        try (RunningDisplay display = new RunningDisplay(server, home.resolve("home"), settings())) {
            display.untilLive();
            openAllCounters();
            display.until(told -> state(told, DEAD).equals("LOST"));
            List<Integer> before = asked();

            callToEveryCounter();

            display.until(told -> allBut(DEAD).stream()
                    .allMatch(no ->
                            state(told, no).equals("SHOWN") && line.text(no).equals(number(no))));
            List<Integer> after = asked();
            assertThat(allBut(DEAD))
                    .as("writes to each sign until all were right: its own, and refreshes on a slow machine")
                    .allSatisfy(no ->
                            assertThat(after.get(no - 1) - before.get(no - 1)).isBetween(1, 3));
            assertThat(display.state().at("/signs/3/reason").asString()).isEqualTo("the sign does not answer");

            line.switchOff(UNPLUGGED);
            line.switchOn(UNPLUGGED);
            line.switchOn(DEAD);
            await().atMost(PATIENCE).until(() -> line.text(UNPLUGGED).equals(number(UNPLUGGED)));
            await().atMost(PATIENCE).until(() -> line.text(DEAD).equals(number(DEAD)));
            display.until(told -> IntStream.rangeClosed(1, COUNTERS)
                    .allMatch(no -> state(told, no).equals("SHOWN")));
        }
    }

    @Test
    void darkensEverySignWhenItIsTerminated() throws Exception {
        Process agent = new ProcessBuilder(command()).inheritIO().start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> line.connected() && !server.hellos().isEmpty());
            openAllCounters();
            callToEveryCounter();
            await().atMost(PATIENCE)
                    .until(() -> IntStream.rangeClosed(1, COUNTERS)
                            .allMatch(no -> line.text(no).equals(number(no))));
            line.switchOff(DEAD);

            agent.destroy();

            assertThat(agent.onExit().get()).isNotNull();
            assertThat(IntStream.rangeClosed(1, COUNTERS).mapToObj(line::text)).containsOnly("");
        } finally {
            agent.destroyForcibly();
        }
    }

    @Test
    void doesNotStartWithALineThatCannotBe() {
        String[] twice = {
            sign(0, "profile=twin-led"),
            sign(0, "port=" + port()),
            sign(0, "counter=3"),
            sign(0, "unit=9"),
            sign(1, "profile=twin-led"),
            sign(1, "port=" + port()),
            sign(1, "counter=5"),
            sign(1, "unit=9")
        };
        String[] mixed = twice.clone();
        mixed[4] = sign(1, "profile=epson-dm-d110");

        assertThatCode(() -> new RunningDisplay(server, home.resolve("home"), twice).close())
                .hasStackTraceContaining("two signs have the address 9");
        assertThatCode(() -> new RunningDisplay(server, home.resolve("home"), mixed).close())
                .hasStackTraceContaining("one line speaks one dialect");
    }

    private Path port() {
        return home.resolve("signs");
    }

    private String[] settings() {
        List<String> settings = new ArrayList<>(List.of("--lobby.display.sign-refresh=10s"));
        for (int i = 0; i < COUNTERS; i++) {
            settings.add(sign(i, "profile=twin-led"));
            settings.add(sign(i, "port=" + port()));
            settings.add(sign(i, "counter=" + (i + 1)));
        }
        return settings.toArray(String[]::new);
    }

    private static String sign(int index, String setting) {
        return "--lobby.display.signs[" + index + "]." + setting;
    }

    /** The agent as a process of its own, as the station's service manager runs it. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LobbyDisplay.class.getName(),
                "--server.port=0",
                "--logging.level.root=error",
                "--logging.level.bank.lobby=error",
                "--spring.main.log-startup-info=false",
                "--lobby.display.home=" + home.resolve("home"),
                "--lobby.display.server.url=" + server.url(),
                "--lobby.display.enrolment.code=ABCDE-FGHJK"));
        command.addAll(List.of(settings()));
        return command;
    }

    private void openAllCounters() {
        for (int no = 1; no <= COUNTERS; no++) {
            server.counter(SampleHall.counter(no, CounterState.OPEN));
        }
    }

    private void callToEveryCounter() {
        for (int no = 1; no <= COUNTERS; no++) {
            server.call(number(no), no);
        }
    }

    private List<Integer> asked() {
        return IntStream.rangeClosed(1, COUNTERS).mapToObj(line::asked).toList();
    }

    private static List<Integer> allBut(int dead) {
        return IntStream.rangeClosed(1, COUNTERS)
                .filter(no -> no != dead)
                .boxed()
                .toList();
    }

    private static String number(int counter) {
        return "A01" + counter;
    }

    private static String state(JsonNode told, int counter) {
        return told.at("/signs/" + (counter - 1) + "/state").asString("");
    }
}
