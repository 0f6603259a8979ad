package bank.lobby.server.journey;

import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk without page and devices, enrolled like any other: asks for tickets. */
final class LoadStation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final InstantSource clock = Clock.systemUTC();
    private final String server;
    private final StationIdentity identity;

    private LoadStation(String server, StationIdentity identity) {
        this.server = server;
        this.identity = identity;
    }

    static LoadStation enrol(HallProcess hall, Browser administrator) {
        String code = JSON.readTree(administrator
                        .post(
                                "/api/branches/renmin-road/enrolment-codes",
                                "{\"kind\":\"" + StationKind.KIOSK + "\",\"name\":\"load\"}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .body())
                .path("code")
                .asString();
        KeyPair keys = StationIdentity.newKey();
        String answer = new Browser(hall.server())
                .post(
                        "/api/enrolment",
                        JSON.writeValueAsString(StationIdentity.request(code, keys)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body();
        return new LoadStation(
                hall.server(), new StationIdentity(JSON.readValue(answer, Enrolment.class), keys.getPrivate()));
    }

    /**
     * Asks for a ticket; the same {@code key} asks for the same one.
     *
     * @throws IOException when there was no answer, or one of a server that is not itself yet
     */
    JsonNode take(String service, String key) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server + "/api/branches/renmin-road/tickets"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + identity.token(clock.instant()))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"service\":\"" + service + "\",\"language\":\"zh-CN\",\"customer\":null}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IOException("answered " + answer.statusCode());
        }
        if (answer.statusCode() != 201) {
            throw new AssertionError("no ticket: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
