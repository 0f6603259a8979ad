package bank.lobby.kiosk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole agent, started as on a kiosk PC but on a free port, and watched through its page socket. */
public final class RunningKiosk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;
    private volatile JsonNode state = JSON.createObjectNode();

    private RunningKiosk(List<String> settings) {
        context = new SpringApplicationBuilder(LobbyKiosk.class).run(settings.toArray(String[]::new));
        port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
        watch();
    }

    /** A kiosk without devices. */
    public static RunningKiosk at(FakeServer server, Path home, String... more) {
        List<String> settings = new ArrayList<>(
                List.of("--server.port=0", "--lobby.kiosk.home=" + home, "--lobby.kiosk.server.url=" + server.url()));
        if (Stream.of(more).noneMatch(setting -> setting.contains(".enrolment.code="))) {
            settings.add("--lobby.kiosk.enrolment.code=A1B2C3D4E5");
        }
        settings.addAll(List.of(more));
        return new RunningKiosk(settings);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The latest state the page would have. */
    public JsonNode state() {
        return state;
    }

    public boolean isReady() {
        return state.path("ready").asBoolean(false);
    }

    /** One field of the ticket on screen; empty while there is none. */
    public String ticket(String field) {
        return state.path("ticket").path(field).asString("");
    }

    /** Touches a service as the page does; returns the HTTP status. */
    public int touch(UUID touch, String service) {
        return post(
                "/kiosk/api/tickets",
                "{\"touch\":\"" + touch + "\",\"service\":\"" + service + "\",\"language\":\"zh-CN\"}");
    }

    public int done(UUID touch) {
        return post("/kiosk/api/done", "{\"touch\":\"" + touch + "\"}");
    }

    /** Posts with headers given in pairs. */
    public int post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build()).statusCode();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).build());
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void watch() {
        http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new Watcher())
                .join()
                .sendText("{\"t\":\"hello\",\"v\":1,\"epoch\":null,\"since\":0}", true)
                .join();
    }

    private final class Watcher implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                JsonNode message = JSON.readTree(part.toString());
                part.setLength(0);
                if (message.path("t").asString("").equals("snapshot")) {
                    state = message.path("state");
                }
            }
            socket.request(1);
            return null;
        }
    }
}
