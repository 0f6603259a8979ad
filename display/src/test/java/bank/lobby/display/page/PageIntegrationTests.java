package bank.lobby.display.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.display.FakeServer;
import bank.lobby.display.RunningDisplay;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageIntegrationTests {

    @TempDir
    private static Path home;

    private static FakeServer server;
    private static RunningDisplay display;

    @BeforeAll
    static void start() {
        server = new FakeServer();
        display = new RunningDisplay(server, home);
        display.untilLive();
    }

    @AfterAll
    static void stop() {
        display.close();
        server.close();
    }

    @Test
    void servesThePageWithAPolicyThatKnowsItsImportMap() {
        HttpResponse<byte[]> page = display.get("/display/");

        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(policy).contains("script-src 'self' 'sha256-").doesNotContain("unsafe");
    }

    @Test
    void servesTheSoundOfACallUntilItWasSpoken() {
        server.call("A012", 3);
        var told = display.until(
                state -> state.at("/announcements/0/number").asString("").equals("A012"));
        String clip = told.at("/announcements/0/clip").asString();
        String again = told.at("/announcements/0/again").asString();

        HttpResponse<byte[]> first = display.get(clip);
        HttpResponse<byte[]> second = display.get(again);
        display.post(
                "/display/api/announcements/" + told.at("/announcements/0/id").asString() + "/spoken");

        assertThat(first.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(first.body()).hasSizeGreaterThan(second.body().length);
        display.until(state -> state.path("announcements").isEmpty());
        assertThat(display.get(clip).statusCode()).isEqualTo(404);
    }

    @Test
    void takesTheWordForAnAnnouncementItDoesNotKnow() {
        assertThat(display.post("/display/api/announcements/nobody-1/spoken").statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesCommandsOfForeignPages() {
        String path = "/display/api/announcements/nobody-1/spoken";

        assertThat(display.post(path, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(display.post(path, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesTheSocketToForeignPages() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var opening = http.newWebSocketBuilder()
                    .header("Origin", "https://evil.example")
                    .buildAsync(URI.create(display.url().replace("http", "ws") + "/ws"), new WebSocket.Listener() {});

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(opening::join)
                    .withCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void refusesForeignNamesThatResolveHere() throws IOException {
        URI url = URI.create(display.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write("GET /display/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void tellsThePageHowLargeAMillimetreIs() {
        assertThat(new String(display.get("/ui/panel.css").body(), StandardCharsets.UTF_8))
                .startsWith(":root{--mm: calc(1920px / 1210");
    }
}
