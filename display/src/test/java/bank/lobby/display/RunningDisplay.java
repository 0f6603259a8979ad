package bank.lobby.display;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A display agent on a free port, and its page's socket: {@link #until} waits for a state, {@link #state} is the last one. */
public final class RunningDisplay implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final WebSocket socket;
    private volatile JsonNode state;

    /** Starts it against {@code server} with its files in {@code home}. */
    public RunningDisplay(FakeServer server, Path home, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--lobby.display.home=" + home,
                "--lobby.display.server.url=" + server.url(),
                "--lobby.display.enrolment.code=ABCDE-FGHJK",
                "--logging.level.root=error",
                "--logging.level.bank.lobby=error",
                "--spring.main.log-startup-info=false"));
        for (String setting : settings) {
            arguments.removeIf(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        context = SpringApplication.run(LobbyDisplay.class, arguments.toArray(String[]::new));
        socket = http.newWebSocketBuilder()
                .header("Origin", url())
                .buildAsync(URI.create(url().replace("http", "ws") + "/ws"), new Page())
                .join();
        socket.sendText("{\"t\":\"hello\",\"v\":1,\"epoch\":null,\"since\":0}", true);
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The last state the page was told. */
    public JsonNode state() {
        return state;
    }

    /** Waits until the page was told a state like this. */
    public JsonNode until(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state, told -> told != null && wanted.test(told));
    }

    /** Waits until the page was told that the board is live. */
    public JsonNode untilLive() {
        return until(told -> told.at("/link/up").asBoolean());
    }

    /** Numbers of the announcements, in order. */
    public List<String> announced() {
        return state.path("announcements").values().stream()
                .map(each -> each.path("number").asString())
                .toList();
    }

    /** Numbers of the calls on the board, newest first. */
    public static List<String> called(JsonNode state) {
        return state.at("/board/calls").values().stream()
                .map(each -> each.path("number").asString())
                .toList();
    }

    public HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    public HttpResponse<byte[]> post(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).POST(HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        socket.abort();
        context.close();
        http.close();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Page implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                JsonNode message = json.readTree(part.toString());
                part.setLength(0);
                if (message.path("t").asString().equals("snapshot")) {
                    state = message.path("state");
                }
            }
            from.request(1);
            return null;
        }
    }
}
