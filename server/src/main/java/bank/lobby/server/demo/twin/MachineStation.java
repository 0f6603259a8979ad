package bank.lobby.server.demo.twin;

import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** A machine's side of its calls, by HTTP and with a key of its own like any station. */
final class MachineStation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI machine;
    private final StationIdentity identity;
    private final InstantSource clock;

    private MachineStation(HttpClient http, URI machine, StationIdentity identity, InstantSource clock) {
        this.http = http;
        this.machine = machine;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * The station of {@code machine}, enrolled now unless it was before.
     *
     * @param home where it keeps who it is
     * @param codes makes an enrolment code
     */
    static MachineStation of(
            HttpClient http, URI server, String machine, Path home, Supplier<String> codes, InstantSource clock)
            throws IOException, InterruptedException {
        StationIdentity identity = StationIdentity.load(home).orElse(null);
        if (identity == null) {
            KeyPair keys = StationIdentity.newKey();
            String request = JSON.writeValueAsString(StationIdentity.request(codes.get(), keys));
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(server.resolve("/api/enrolment"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            mustBe(answer, 201);
            identity = new StationIdentity(JSON.readValue(answer.body(), Enrolment.class), keys.getPrivate());
            identity.save(home);
        }
        String path = "/api/branches/" + identity.enrolment().branch() + "/machines/" + machine + "/";
        return new MachineStation(http, server.resolve(path), identity, clock);
    }

    void report(MachineReport report) throws IOException, InterruptedException {
        send(request("state").PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(report))));
    }

    void done() throws IOException, InterruptedException {
        send(request("completions")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(machine.resolve(what))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + identity.token(clock.instant()));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        mustBe(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), 204);
    }

    private static void mustBe(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status && answer.statusCode() != 200) {
            throw new IOException("The server answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
