package bank.lobby.server.hall;

import static org.awaitility.Awaitility.await;

import bank.lobby.server.staff.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bare client of the server's socket, which keeps every message it hears. */
final class Follower implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    static Follower ofStation(URI server, String bearer) {
        Follower follower = new Follower();
        follower.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", bearer)
                .buildAsync(server, follower)
                .join();
        return follower;
    }

    static Follower ofBrowser(URI server, Browser browser, String ticket, String origin) {
        Follower follower = new Follower();
        follower.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", browser.cookieHeader())
                .subprotocols("lobby.v1", "ticket." + ticket)
                .buildAsync(server, follower)
                .join();
        return follower;
    }

    void hello(String epoch, long since) {
        say("{\"t\":\"hello\",\"v\":1,\"epoch\":" + (epoch == null ? "null" : "\"" + epoch + "\"") + ",\"since\":"
                + since + "}");
    }

    void say(String text) {
        socket.sendText(text, true);
    }

    List<JsonNode> heard() {
        return heard;
    }

    /** The first message of kind {@code t}, waited for. */
    JsonNode first(String t) {
        await().until(() -> heard.stream().anyMatch(message -> is(message, t)));
        return heard.stream().filter(message -> is(message, t)).findFirst().orElseThrow();
    }

    /** The revisions of all events heard, in order. */
    List<Long> revisions() {
        return heard.stream()
                .filter(message -> is(message, "event"))
                .map(message -> message.path("rev").asLong())
                .toList();
    }

    /** The code the server closed with, waited for. */
    int closedWith() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String words) {
        closed.complete(code);
        return null;
    }

    private static boolean is(JsonNode message, String t) {
        return message.path("t").asString("").equals(t);
    }
}
