package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent against a server that is away, slow, ill or unfriendly. */
class LobbyKioskIntegrationTests {

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    @BeforeAll
    static void bePatientOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Nested
    class Enrolling {

        @Test
        void waitsForAServerThatIsNotThereYet() {
            server.goAway();
            try (RunningKiosk kiosk = RunningKiosk.at(server, home)) {
                await().until(() ->
                        kiosk.state().path("link").path("problem").asString("").equals("unreachable"));

                server.comeBack();

                await().until(kiosk::isReady);
                assertThat(server.enrolments()).isEqualTo(1);
            }
        }

        @Test
        void keepsItsIdentityToItselfAndUsesItAgain() throws IOException {
            ready().close();
            try (RunningKiosk kiosk = RunningKiosk.at(server, home)) {
                await().until(kiosk::isReady);

                assertThat(server.enrolments()).isEqualTo(1);
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("station.properties"))))
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void saysThatItsCodeWasRefused() {
            try (RunningKiosk kiosk = RunningKiosk.at(server, home, "--lobby.kiosk.enrolment.code=USED-UP")) {
                await().until(() ->
                        kiosk.state().path("link").path("problem").asString("").equals("code-refused"));

                assertThat(kiosk.isReady()).isFalse();
            }
        }
    }

    @Nested
    class Planning {

        @Test
        void fetchesThePlanWhenAnotherIsPublishedAndDoesNotWaitForTheMinute() {
            try (RunningKiosk kiosk = ready()) {
                await().until(kiosk::isReady);
                int before = server.plansGiven();

                server.happens("PLAN_PUBLISHED");

                await().atMost(Duration.ofSeconds(20)).until(() -> server.plansGiven() > before);
            }
        }
    }

    @Nested
    class Issuing {

        @Test
        void givesOneTicketForADoubleTouch() {
            try (RunningKiosk kiosk = ready();
                    var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
                UUID touch = UUID.randomUUID();

                IntStream.range(0, 8).forEach(i -> fingers.submit(() -> kiosk.touch(touch, "personal-cash")));
                IntStream.range(0, 8)
                        .forEach(i -> fingers.submit(() -> kiosk.touch(UUID.randomUUID(), "personal-cash")));

                await().until(() -> kiosk.ticket("state").equals("ISSUED"));
                await().until(() -> server.outcomes().size() == 1);
                assertThat(server.tickets()).hasSize(1);
                assertThat(server.requests()).hasSize(1);
            }
        }

        @Test
        void getsItsTicketWhenTheServerRecovers() {
            try (RunningKiosk kiosk = ready()) {
                server.failTimes(2);

                kiosk.touch(UUID.randomUUID(), "personal-cash");

                await().until(() -> kiosk.ticket("state").equals("ISSUED"));
                assertThat(server.tickets()).hasSize(1);
            }
        }

        @Test
        void showsThatItIsWorkingWhileTheServerIsSlow() {
            try (RunningKiosk kiosk = ready()) {
                server.answerAfterMillis(1_500);

                assertThat(kiosk.touch(UUID.randomUUID(), "personal-cash")).isEqualTo(202);

                await().until(() -> kiosk.ticket("state").equals("ISSUING"));
                await().until(() -> kiosk.ticket("number").equals("A012"));
            }
        }

        @Test
        void getsTheSameTicketWhenAnAnswerIsLost() {
            try (RunningKiosk kiosk = ready()) {
                UUID touch = UUID.randomUUID();
                server.loseAnswers(true);

                kiosk.touch(touch, "personal-cash");
                await().until(() -> server.requests().size() > 1);
                server.loseAnswers(false);

                await().until(() -> kiosk.ticket("number").equals("A012"));
                assertThat(server.tickets()).hasSize(1);
            }
        }

        @Test
        void refusesAfterTenSecondsAndTakesNoSecondTicketWhenTriedAgain() {
            try (RunningKiosk kiosk = ready()) {
                UUID touch = UUID.randomUUID();
                server.loseAnswers(true);
                kiosk.touch(touch, "personal-cash");
                await().until(() -> kiosk.ticket("state").equals("REFUSED"));
                assertThat(kiosk.ticket("problem")).isEqualTo("server-away");
                server.loseAnswers(false);

                kiosk.touch(touch, "personal-cash");

                await().until(() -> kiosk.ticket("state").equals("ISSUED"));
                assertThat(server.tickets()).hasSize(1);
            }
        }

        @Test
        void refusesWhatIsNotOnItsMenu() {
            try (RunningKiosk kiosk = ready()) {
                assertThat(kiosk.touch(UUID.randomUUID(), "gold-bars")).isEqualTo(404);
                assertThat(kiosk.post("/kiosk/api/tickets", "{\"touch\":\"x\"}"))
                        .isEqualTo(400);
                assertThat(kiosk.post("/kiosk/api/tickets", "{}")).isEqualTo(400);
                assertThat(kiosk.post("/kiosk/api/done", "")).isEqualTo(400);

                assertThat(kiosk.state().path("ticket").isNull()).isTrue();
            }
        }

        @Test
        void showsAFailedSlipWithACodeOfThisTicketOnly() {
            try (RunningKiosk kiosk = ready()) {
                kiosk.touch(UUID.randomUUID(), "personal-cash");
                await().until(() -> kiosk.ticket("slip").equals("FAILED"));

                var own = kiosk.get("/kiosk/api/qr?text=" + kiosk.ticket("phoneUrl"));
                var other = kiosk.get("/kiosk/api/qr?text=http://evil.example/");

                assertThat(own.body()).startsWith("<svg");
                assertThat(other.statusCode()).isEqualTo(404);
            }
        }
    }

    @Nested
    class Reporting {

        @Test
        void reportsAfterARestartWhatTheServerDidNotTake() {
            server.takeReports(false);
            try (RunningKiosk kiosk = ready()) {
                kiosk.touch(UUID.randomUUID(), "personal-cash");
                await().until(() -> kiosk.ticket("slip").equals("FAILED"));
            }
            server.takeReports(true);

            try (RunningKiosk kiosk = RunningKiosk.at(server, home)) {
                await().until(() -> kiosk.isReady() && server.outcomes().size() == 1);

                assertThat(server.outcomes().values()).containsExactly(new SlipOutcome(SlipState.FAILED, "no-printer"));
            }
        }
    }

    @Nested
    class Losing {

        @Test
        void keepsItsMenuWhileTheServerIsAwayAndRecoversByItself() {
            try (RunningKiosk kiosk = ready()) {
                server.goAway();
                await().until(() -> !kiosk.isReady());
                assertThat(kiosk.state().path("services").size()).isEqualTo(8);

                server.comeBack();

                await().until(kiosk::isReady);
            }
        }

        @Test
        void noticesThatAServerWhichStillAnsweredHasGone() {
            try (RunningKiosk kiosk = ready()) {
                server.withholdBoard(true);
                int asked = server.plansGiven();
                await().until(() -> server.plansGiven() > asked);

                server.goAway();

                await().until(() -> !kiosk.isReady());
            }
        }

        @Test
        void startsWithTheKeptPlanWhileTheServerIsAway() {
            ready().close();
            server.goAway();
            try (RunningKiosk kiosk = RunningKiosk.at(server, home)) {
                await().until(() -> kiosk.state().path("services").size() == 8);

                assertThat(kiosk.isReady()).isFalse();
            }
        }

        @Test
        void saysThatItWasRevoked() {
            ready().close();
            server.refuseStation(403);
            try (RunningKiosk kiosk = RunningKiosk.at(server, home)) {
                await().until(() ->
                        kiosk.state().path("link").path("problem").asString("").equals("revoked"));

                assertThat(kiosk.isReady()).isFalse();
            }
        }
    }

    @Nested
    class Guarding {

        @Test
        void answersNoForeignSite() {
            try (RunningKiosk kiosk = ready()) {
                String body =
                        "{\"touch\":\"" + UUID.randomUUID() + "\",\"service\":\"personal-cash\",\"language\":\"en\"}";

                assertThat(kiosk.post("/kiosk/api/tickets", body, "Origin", "http://evil.example"))
                        .isEqualTo(403);
                assertThat(kiosk.post("/kiosk/api/tickets", body, "Origin", "null"))
                        .isEqualTo(403);
                assertThat(kiosk.post("/kiosk/api/tickets", body, "Sec-Fetch-Site", "cross-site"))
                        .isEqualTo(403);
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void readsNoBodyThatCouldFillTheMemory() {
            try (RunningKiosk kiosk = ready()) {
                String body = "{\"touch\":\"" + "a".repeat(100_000) + "\"}";

                assertThat(kiosk.post("/kiosk/api/tickets", body)).isEqualTo(413);
                assertThat(kiosk.get("/kiosk/").statusCode()).isEqualTo(200);
            }
        }

        @Test
        void answersNoForeignHostAndNoForeignSocket() throws IOException {
            try (RunningKiosk kiosk = ready()) {
                String ours = kiosk.url().substring("http://".length());

                assertThat(RawHttp.status(ours, "GET /kiosk/ HTTP/1.1", "Host: evil.example:80"))
                        .isEqualTo(403);
                assertThat(RawHttp.status(ours, "GET /kiosk/ HTTP/1.1", "Host: " + ours))
                        .isEqualTo(200);
                assertThat(handshake(ours, "http://evil.example")).isEqualTo(403);
                for (String disguise :
                        List.of("/kiosk/api/qr?text=a", "/kiosk/%61pi/qr?text=a", "/kiosk/api;a/qr?text=a")) {
                    assertThat(RawHttp.status(
                                    ours,
                                    "GET " + disguise + " HTTP/1.1",
                                    "Host: " + ours,
                                    "Sec-Fetch-Site: cross-site"))
                            .isEqualTo(403);
                }
                assertThat(handshake(ours, kiosk.url())).isEqualTo(101);
            }
        }

        @Test
        void servesItsPageUnderAStrictPolicy() {
            try (RunningKiosk kiosk = ready()) {
                var page = kiosk.get("/kiosk/");

                assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("default-src 'none'", "script-src 'self' 'sha256-")
                        .doesNotContain("unsafe");
                assertThat(kiosk.get("/ui/panel.css").body()).isEqualTo(":root{--mm: calc(1080px / 268)}\n");
            }
        }

        private static int handshake(String host, String origin) throws IOException {
            return RawHttp.status(
                    host,
                    "GET /ws HTTP/1.1",
                    "Host: " + host,
                    "Origin: " + origin,
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        }
    }

    private RunningKiosk ready() {
        RunningKiosk kiosk = RunningKiosk.at(server, home);
        await().until(kiosk::isReady);
        return kiosk;
    }
}
