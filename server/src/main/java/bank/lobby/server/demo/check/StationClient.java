package bank.lobby.server.demo.check;

import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station without devices, enrolled like any other, for the load of a bench. Thread-safe. */
public final class StationClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USUAL = "renmin-road";

    private final HttpClient http = HttpClient.newHttpClient();
    private final InstantSource clock = Clock.systemUTC();
    private final URI server;
    private final StationIdentity identity;
    private final String branch;

    private StationClient(URI server, StationIdentity identity, String branch) {
        this.server = server;
        this.identity = identity;
        this.branch = branch;
    }

    /** Enrols a station of {@code kind} with a code that {@code administrator} makes. */
    static StationClient enrol(Web administrator, int port, StationKind kind) {
        return enrol(administrator, port, USUAL, kind);
    }

    /** As the other, in {@code branch}. */
    public static StationClient enrol(Web administrator, int port, String branch, StationKind kind) {
        String code = administrator
                .post("/api/branches/" + branch + "/enrolment-codes", Map.of("kind", kind.name(), "name", "bench"))
                .body()
                .path("code")
                .asString();
        KeyPair keys = StationIdentity.newKey();
        Web.Answer answer = new Web(port).post("/api/enrolment", StationIdentity.request(code, keys));
        if (answer.status() != 201) {
            throw new CheckFailed("the bench could not enrol: " + answer.text());
        }
        Enrolment enrolment = JSON.treeToValue(answer.body(), Enrolment.class);
        return new StationClient(
                URI.create("http://127.0.0.1:" + port), new StationIdentity(enrolment, keys.getPrivate()), branch);
    }

    /** Who the station is, with its key. */
    public StationIdentity identity() {
        return identity;
    }

    /** Takes one ticket; returns its number. */
    String take(String service) {
        Web.Answer answer = take(service, UUID.randomUUID().toString());
        if (answer.status() != 201) {
            throw new CheckFailed("no ticket: " + answer.status() + " " + answer.text());
        }
        return answer.body().path("number").asString();
    }

    /**
     * Asks for a ticket under {@code key}.
     *
     * @throws NoAnswer when nobody answered
     */
    Web.Answer take(String service, String key) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/branches/" + branch + "/tickets"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + identity.token(clock.instant()))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"service\":\"" + service + "\",\"language\":\"zh-CN\",\"customer\":null}"))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return Web.Answer.of(response);
        } catch (IOException e) {
            throw new NoAnswer("no answer from " + server + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted");
        }
    }

    /** Follows the board; hands every message to {@code heard} as it comes. */
    WebSocket follow(Consumer<JsonNode> heard) {
        StringBuilder part = new StringBuilder();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + identity.token(clock.instant()))
                .buildAsync(
                        URI.create(server.toString().replace("http://", "ws://") + "/ws"), new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket from, CharSequence data, boolean last) {
                                part.append(data);
                                if (last) {
                                    heard.accept(JSON.readTree(part.toString()));
                                    part.setLength(0);
                                }
                                from.request(1);
                                return CompletableFuture.completedFuture(null);
                            }
                        })
                .join();
        socket.sendText("{\"t\":\"hello\",\"v\":1,\"epoch\":null,\"since\":0}", true);
        return socket;
    }
}
