package bank.lobby.display;

import static bank.lobby.display.RunningDisplay.called;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import bank.lobby.wire.board.TicketState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LobbyDisplayIntegrationTests {

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void enrolsOnceAndKeepsItsIdentityToItself() throws Exception {
        try (RunningDisplay display = display()) {
            display.untilLive();
        }
        try (RunningDisplay display = display()) {
            display.untilLive();
        }

        assertThat(server.enrolments()).isOne();
        assertThat(Files.getPosixFilePermissions(home.resolve("station.properties")))
                .hasSize(2);
    }

    @Test
    void enrolsWhenTheServerComesBack() {
        server.goAway();
        try (RunningDisplay display = display()) {
            display.until(told -> told.at("/link/trouble").asString("").equals("unreachable"));

            server.comeBack();

            display.untilLive();
        }
    }

    @Test
    void saysWhenItsCodeIsRefused() {
        try (RunningDisplay display = display("--lobby.display.enrolment.code=USED-UP")) {
            display.until(told -> told.at("/link/trouble").asString("").equals("code-refused"));
        }
    }

    @Test
    void showsAndSpeaksTwoCallsOfOneSecond() {
        try (RunningDisplay display = display()) {
            display.untilLive();

            server.call("A012", 3);
            server.call("B016", 5);

            display.until(told -> told.path("announcements").size() == 2);
            assertThat(display.announced()).containsExactly("A012", "B016");
            assertThat(called(display.state())).containsExactly("B016", "A012");
        }
    }

    @Test
    void asksAgainWhenAnEventWasLostOnTheWay() {
        try (RunningDisplay display = display()) {
            display.untilLive();
            server.callUnheard("A012", 3);

            server.call("B016", 5);

            display.until(told -> called(told).equals(List.of("B016", "A012")));
            assertThat(server.hellos()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void showsButDoesNotSpeakWhatWasCalledLongBeforeTheLinkCameBack() {
        try (RunningDisplay display = display()) {
            display.untilLive();
            server.goAway();
            display.until(told -> !told.at("/link/up").asBoolean());
            server.has(SampleHall.board(List.of(
                    SampleHall.call("B016", 5, TicketState.CALLED, server.now(), 9),
                    SampleHall.call("A012", 3, TicketState.CALLED, server.now().minusSeconds(61), 8))));

            server.comeBack();

            display.until(told -> called(told).equals(List.of("B016", "A012"))
                    && told.at("/link/up").asBoolean());
            display.until(told -> told.path("announcements").size() == 1);
            assertThat(display.announced()).containsExactly("B016");
        }
    }

    @Test
    void keepsTheLastBoardAndSaysHowOldItIsWhileTheServerIsAway() {
        try (RunningDisplay display = display()) {
            display.untilLive();
            server.call("A012", 3);
            display.until(told -> called(told).equals(List.of("A012")));

            server.goAway();

            var told = display.until(state -> !state.at("/link/up").asBoolean());
            assertThat(called(told)).containsExactly("A012");
            assertThat(told.path("boardAsOf").asString()).isNotEmpty();
        }
    }

    @Test
    void takesTheBoardOfANewEpochThoughItsRevisionsBeginAnew() {
        try (RunningDisplay display = display()) {
            display.untilLive();
            server.call("A012", 3);
            display.until(told -> called(told).equals(List.of("A012")));
            server.beginEpoch(
                    "e2", SampleHall.board(List.of(SampleHall.call("C003", 1, TicketState.SERVING, server.now(), 1))));

            server.cut();

            display.until(told -> called(told).equals(List.of("C003")));
        }
    }

    @Test
    void aRebootedScreenShowsItsLastBoardAtOnceAndRepeatsNothingAloud() {
        try (RunningDisplay display = display()) {
            display.untilLive();
            server.call("A012", 3);
            display.until(told -> told.path("announcements").size() == 1);
            String id = display.state().at("/announcements/0/id").asString();
            display.post("/display/api/announcements/" + id + "/spoken");
            display.until(told -> told.path("announcements").isEmpty());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.exists(home.resolve("board.json"))
                            && Files.readString(home.resolve("board.json")).contains(id));
        }
        server.goAway();

        try (RunningDisplay display = display()) {
            var first = display.until(told -> !told.path("board").isNull());
            server.comeBack();
            var live = display.untilLive();

            assertThat(called(first)).containsExactly("A012");
            assertThat(first.at("/link/up").asBoolean()).isFalse();
            assertThat(called(live)).containsExactly("A012");
            assertThat(display.announced()).isEmpty();
        }
    }

    @Test
    void countsTheAgeOfCallsByTheServersTime() {
        server.beAhead(Duration.ofHours(3));
        server.has(SampleHall.board(List.of(
                SampleHall.call("B016", 5, TicketState.CALLED, server.now(), 9),
                SampleHall.call("A012", 3, TicketState.CALLED, server.now().minusSeconds(90), 8))));
        try (RunningDisplay display = display()) {
            display.untilLive();

            display.until(told -> told.path("announcements").size() == 1);

            assertThat(display.announced()).containsExactly("B016");
        }
    }

    @Test
    void stopsWithAReasonWhenASettingCannotBeRight() {
        assertThatCode(() -> display("--lobby.display.sign.profile=twin-led").close())
                .hasStackTraceContaining("belong together");
        assertThatCode(() -> display("--lobby.display.panel.width-mm=3").close())
                .hasStackTraceContaining("panel.widthMm");
    }

    private RunningDisplay display(String... settings) {
        return new RunningDisplay(server, home, settings);
    }
}
