package bank.lobby.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A kiosk with several readers, as its page and its server see it. */
@ExtendWith(OutputCaptureExtension.class)
class ReadersIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARD = ";6222020000000079193=29122200000000000000?";

    @TempDir
    private Path home;

    private final FakeServer server = new FakeServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void tellsHowEachReaderIsAndOffersOnlyWhatWorks() {
        try (RunningKiosk kiosk = kiosk(
                "--lobby.kiosk.reader.profile=twin-wedge",
                "--lobby.kiosk.reader.port=page:",
                "--lobby.kiosk.readers[0].profile=generic-pcsc-contact",
                "--lobby.kiosk.readers[0].port=pcsc:No such reader")) {
            await().atMost(PATIENCE)
                    .until(() ->
                            state(kiosk, 0).equals("READY") && state(kiosk, 1).equals("ABSENT"));

            JsonNode reader = kiosk.state().path("reader");
            assertThat(reader.path("ok").asBoolean()).isTrue();
            assertThat(reader.path("takes").toString()).isEqualTo("[\"SWIPE_CARD\",\"SCAN_CODE\"]");
            assertThat(reader.path("each").path(1).path("reason").asString()).isNotBlank();
        }
    }

    @Test
    void usesWhatWasTypedForTheTicketAndWritesItNowhere(CapturedOutput output) throws IOException {
        try (RunningKiosk kiosk =
                kiosk("--lobby.kiosk.readers[0].profile=twin-wedge", "--lobby.kiosk.readers[0].port=page:")) {
            assertThat(type(kiosk, CARD)).isEqualTo(204);
            await().atMost(PATIENCE)
                    .until(() -> kiosk.state()
                            .path("card")
                            .path("state")
                            .asString("")
                            .equals("READ"));

            kiosk.touch(UUID.randomUUID(), "personal-cash");

            await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("FAILED"));
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.customer()).isNotNull())
                    .satisfies(request -> assertThat(request.toString()).doesNotContain("79193"));
            assertThat(kiosk.state().toString()).doesNotContain("79193");
        }
        assertThat(output.getAll()).doesNotContain("79193");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("79193"));
        }
    }

    @Test
    void refusesWhatIsTooLongForeignOrNotForAnyReader() {
        try (RunningKiosk kiosk =
                kiosk("--lobby.kiosk.readers[0].profile=twin-wedge", "--lobby.kiosk.readers[0].port=page:")) {
            assertThat(type(kiosk, "7".repeat(600))).isEqualTo(413);
            assertThat(type(kiosk, CARD, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
            assertThat(type(kiosk, CARD, "Origin", "http://elsewhere.example")).isEqualTo(403);
            assertThat(kiosk.state().path("card").isNull()).isTrue();
        }
        try (RunningKiosk kiosk = kiosk()) {
            assertThat(type(kiosk, CARD)).isEqualTo(404);
        }
    }

    private RunningKiosk kiosk(String... settings) {
        RunningKiosk kiosk = RunningKiosk.at(server, home, settings);
        await().atMost(PATIENCE).until(kiosk::isReady);
        return kiosk;
    }

    private static String state(RunningKiosk kiosk, int reader) {
        return kiosk.state()
                .path("reader")
                .path("each")
                .path(reader)
                .path("state")
                .asString("");
    }

    private int type(RunningKiosk kiosk, String keys, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(kiosk.url() + "/kiosk/api/typed"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(keys));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
