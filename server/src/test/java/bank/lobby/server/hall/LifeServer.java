package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A hall with a kiosk, a teller at counter 1 and a manager, and short words for what they do. */
abstract class LifeServer extends HallServer {

    protected StationIdentity kiosk;
    protected Browser teller;
    protected Browser manager;

    @BeforeEach
    void somebodyOnDuty() {
        kiosk = station(StationKind.KIOSK);
        teller = tellerAt(1);
        manager = staff(Role.LOBBY_MANAGER);
    }

    /** Id of a new ticket. */
    protected String taken(String service) {
        clock.move(Duration.ofMillis(1));
        HttpResponse<String> answer = take(kiosk, service, UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(answer).path("id").asString();
    }

    /** Id of a ticket called to counter 1 and being served there. */
    protected String serving(String service) {
        String id = taken(service);
        assertThat(call(teller, 1)).isEqualTo(id);
        step(teller, id, "start");
        return id;
    }

    /** Calls the next to {@code counter}; its id, empty when nobody waits. */
    protected String call(Browser who, int counter) {
        HttpResponse<String> answer = command(who, counter(counter) + "/next");
        if (answer.statusCode() == 204) {
            return "";
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer).path("id").asString();
    }

    /** The ticket after {@code word}, which must succeed. */
    protected JsonNode step(Browser who, String id, String word) {
        return step(who, id, word, "");
    }

    /** The ticket after {@code word} with {@code json}, which must succeed. */
    protected JsonNode step(Browser who, String id, String word, String json) {
        HttpResponse<String> answer = asked(who, id, word, json);
        assertThat(answer.statusCode()).as(word + " " + answer.body()).isEqualTo(200);
        return body(answer);
    }

    /** What came of {@code word}. */
    protected HttpResponse<String> asked(Browser who, String id, String word, String json) {
        return who.post(
                "/api/tickets/" + id + "/" + word,
                json,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** What came of {@code word} at {@code counter}. */
    protected HttpResponse<String> at(Browser who, int counter, String word, String json) {
        return who.post(
                counter(counter) + "/" + word,
                json,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    protected JsonNode ticket(String id) {
        return body(manager.get("/api/tickets/" + id));
    }

    protected String state(String id) {
        return ticket(id).path("state").asString();
    }
}
