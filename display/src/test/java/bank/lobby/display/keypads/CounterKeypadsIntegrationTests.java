package bank.lobby.display.keypads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.TwinKeypad;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.display.FakeServer;
import bank.lobby.display.RunningDisplay;
import bank.lobby.display.SampleHall;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The keypad of counter 3 on its line, with a server that counts what comes. */
class CounterKeypadsIntegrationTests {

    private static final KeypadProfile PROFILE = ProfileCatalog.bundled().keypad(ProfileId.of("twin-call-keypad"));

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    private TwinKeypad twin;

    @BeforeEach
    void layTheLine() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort(); // Kept over unplugging, as a cable keeps its name.
        }
        twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(port));
    }

    @AfterEach
    void stop() {
        twin.close();
        server.close();
    }

    @Test
    void passesAKeyOnOnceInTheNameOfTheStation() {
        try (RunningDisplay display = ready(twin.address())) {
            twin.press(3, KeyAction.NEXT);
            twin.press(3, KeyAction.NEXT);
            twin.press(3, KeyAction.NEXT);

            JsonNode told = display.until(state -> outcome(state).equals("DONE"));
            twin.press(3, KeyAction.RECALL);
            display.until(
                    state -> state.at("/keypads/0/last/0/key").asString("").equals("RECALL"));

            assertThat(told.at("/keypads/0/last/0/number").asString()).isEqualTo("A012");
            assertThat(server.presses()).extracting(each -> key(each.body())).containsExactly("NEXT", "RECALL");
            assertThat(server.presses().getFirst().path())
                    .isEqualTo("/api/branches/" + SampleHall.CODE + "/counters/3/keypad");
            assertThat(server.presses().getFirst().bearer()).startsWith("Bearer v1.");
        }
    }

    @Test
    void asksAgainUnderTheSameKeyWhenTheAnswerWasLost() {
        server.answersKeys(FakeServer.LOST, FakeServer.LOST);
        try (RunningDisplay display = ready(twin.address())) {
            twin.press(3, KeyAction.NEXT);

            display.until(state -> outcome(state).equals("DONE"));

            assertThat(server.presses()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(server.presses())
                    .extracting(FakeServer.Pressed::key)
                    .containsOnly(server.presses().getFirst().key());
        }
    }

    @Test
    void doesNotAskAgainAfterARefusal() {
        server.answersKeys("counter-busy");
        try (RunningDisplay display = ready(twin.address())) {
            twin.press(3, KeyAction.NEXT);

            JsonNode told = display.until(state -> outcome(state).equals("REFUSED"));
            twin.press(3, KeyAction.END);
            display.until(state -> outcome(state).equals("DONE"));

            assertThat(told.at("/keypads/0/last/0/problem").asString()).isEqualTo("counter-busy");
            assertThat(server.presses()).extracting(each -> key(each.body())).containsExactly("NEXT", "END");
        }
    }

    @Test
    void givesAKeyUpWhileTheServerIsAwayAndNeverSendsItLater() {
        try (RunningDisplay display = ready(twin.address())) {
            server.goAway();
            twin.press(3, KeyAction.NEXT);

            display.until(state -> outcome(state).equals("GIVEN_UP"));
            server.comeBack();
            display.untilLive();
            twin.press(3, KeyAction.RECALL);
            display.until(state -> outcome(state).equals("DONE"));

            assertThat(server.presses()).extracting(each -> key(each.body())).containsExactly("RECALL");
        }
    }

    @Test
    void makesNothingOfNoiseAndFramesThatDoNotAddUp() {
        HexFormat hex = HexFormat.ofDelimiter(" ");
        try (RunningDisplay display = ready(twin.address())) {
            twin.send(hex.parseHex("AA 03 02 02 0B FF"));
            twin.send(hex.parseHex("0B 0B 00 FF 55"));
            twin.send(hex.parseHex("AA 63 02 02 0B C2"));
            twin.press(3, KeyAction.PAUSE);

            display.until(state -> outcome(state).equals("DONE"));

            assertThat(server.presses()).extracting(each -> key(each.body())).containsExactly("PAUSE");
        }
    }

    @Test
    void saysThatTheLineIsLostAndHearsAgainOnceItIsBack() {
        try (RunningDisplay display = ready(twin.address())) {
            twin.unplug();
            display.until(state -> !link(state).equals("READY"));

            twin.plugIn();
            display.until(state -> link(state).equals("READY"));
            await().atMost(Duration.ofSeconds(10)).until(twin::connected);
            twin.press(3, KeyAction.NEXT);

            display.until(state -> outcome(state).equals("DONE"));
        }
    }

    @Test
    void transfersToTheCounterThatIsTyped() {
        try (RunningDisplay display = ready(twin.address())) {
            type(KeyAction.TRANSFER, KeyAction.DIGIT_0, KeyAction.DIGIT_2, KeyAction.ENTER);

            display.until(state -> outcome(state).equals("DONE"));

            assertThat(server.presses()).hasSize(1);
            assertThat(server.presses().getFirst().body())
                    .contains("\"key\":\"TRANSFER\"")
                    .contains("\"counter\":2");
        }
    }

    @Test
    void tellsNobodyWhatIsTypedToSignIn() {
        try (RunningDisplay display = ready(twin.address())) {
            type(KeyAction.LOGIN, KeyAction.DIGIT_4, KeyAction.DIGIT_2, KeyAction.ENTER);

            JsonNode told = display.until(state -> outcome(state).equals("REFUSED"));
            twin.press(3, KeyAction.PAUSE);
            display.until(state -> outcome(state).equals("DONE"));

            assertThat(told.at("/keypads/0/last/0/problem").asString()).isEqualTo("sign-in-at-the-page");
            assertThat(told.at("/keypads/0/last/0/key").asString()).isEqualTo("LOGIN");
            assertThat(server.presses()).extracting(each -> key(each.body())).containsExactly("PAUSE");
        }
    }

    @Test
    void hearsRealBytesOnAPseudoTerminal() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "socat is not installed");
        try (TwinKeypad pad = new TwinKeypad(PROFILE, () -> TwinPorts.pseudoTerminal(home.resolve("keypad")));
                RunningDisplay display = ready(pad.address())) {
            await().atMost(Duration.ofSeconds(10)).until(pad::connected);
            pad.press(3, KeyAction.NEXT);

            display.until(state -> outcome(state).equals("DONE"));

            await().atMost(Duration.ofSeconds(10)).until(() -> pad.acknowledged() == 1);
        }
    }

    private RunningDisplay ready(String port) {
        RunningDisplay display = new RunningDisplay(
                server,
                home.resolve("home"),
                "--lobby.display.keypads[0].profile=twin-call-keypad",
                "--lobby.display.keypads[0].port=" + port);
        display.untilLive();
        display.until(state -> link(state).equals("READY"));
        if (port.equals(twin.address())) {
            await().atMost(Duration.ofSeconds(10)).until(twin::connected);
        }
        return display;
    }

    private void type(KeyAction... keys) {
        List.of(keys).forEach(key -> twin.press(3, key));
    }

    private static String link(JsonNode state) {
        return state.at("/keypads/0/link").asString("");
    }

    private static String outcome(JsonNode state) {
        return state.at("/keypads/0/last/0/outcome").asString("");
    }

    private static String key(String body) {
        return body.replaceAll(".*\"key\":\"(\\w+)\".*", "$1");
    }
}
