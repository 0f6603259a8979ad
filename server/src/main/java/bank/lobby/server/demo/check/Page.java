package bank.lobby.server.demo.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One open page: follows a socket as a page does and keeps its latest state. Thread-safe. */
final class Page implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicReference<JsonNode> state = new AtomicReference<>(JSON.createObjectNode());
    private final StringBuilder part = new StringBuilder();
    private final Changes changes;
    private @Nullable WebSocket socket;

    private Page(Changes changes) {
        this.changes = changes;
    }

    /** What a page does with an event; the state may be changed in place. */
    interface Changes {

        void apply(ObjectNode state, JsonNode event);
    }

    /** Opens {@code uri} as a page of {@code origin} would; {@code ticket} is the socket ticket of a staff page. */
    static Page open(HttpClient http, URI uri, String origin, @Nullable String ticket, Changes changes) {
        Page page = new Page(changes);
        WebSocket.Builder builder = http.newWebSocketBuilder().header("Origin", origin);
        if (ticket != null) {
            builder.subprotocols("lobby.v1", "ticket." + ticket);
        }
        WebSocket socket = builder.buildAsync(uri, page).join();
        page.socket = socket;
        socket.sendText("{\"t\":\"hello\",\"v\":1,\"epoch\":null,\"since\":0}", true);
        return page;
    }

    /** The state as last heard; empty before the first snapshot. */
    JsonNode state() {
        JsonNode now = state.get();
        return now == null ? JSON.createObjectNode() : now;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            take(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void take(JsonNode message) {
        switch (message.path("t").asString("")) {
            case "snapshot" -> state.set(message.path("state"));
            case "event" -> {
                JsonNode now = state().deepCopy();
                if (now instanceof ObjectNode object) {
                    changes.apply(object, message);
                    state.set(object);
                }
            }
            default -> {
                // heads and resumptions change nothing a check looks at
            }
        }
    }
}
