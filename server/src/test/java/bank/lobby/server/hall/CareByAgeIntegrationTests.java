package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Special care that follows from a document, and what staff read of the document. */
class CareByAgeIntegrationTests extends HallServer {

    private StationIdentity kiosk;

    @BeforeEach
    void aKiosk() {
        kiosk = station(StationKind.KIOSK);
    }

    @Test
    void givesAnElderTheCareOfTheirAgeUnasked() {
        assertThat(careOf("\"ageBand\":\"SEVENTIES\"")).isEqualTo("elderly");
        assertThat(careOf("\"ageBand\":\"EIGHTY_UP\"")).isEqualTo("elderly");
    }

    @Test
    void givesNobodyElseCareForTheirAge() {
        assertThat(careOf("\"ageBand\":\"SIXTIES\"")).isEqualTo("none");
        assertThat(careOf("\"ageBand\":null")).isEqualTo("none");
    }

    @Test
    void leavesWhatWasAskedForBeforeWhatTheAgeGives() {
        assertThat(careOf("\"ageBand\":\"SEVENTIES\",\"care\":\"disabled\"")).isEqualTo("disabled");
    }

    @Test
    void tellsStaffAndNotTheKioskThatADocumentHasExpired() {
        HttpResponse<String> answer = take("\"documentExpired\":true");

        assertThat(answer.body()).doesNotContain("xpired");
        assertThat(view(answer).path("notices").path(0).path("en").asString()).isEqualTo("Document expired");
    }

    private String careOf(String more) {
        return view(take(more)).path("facts").path("care").asString();
    }

    private JsonNode view(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(staff(Role.LOBBY_MANAGER)
                .get("/api/tickets/" + body(answer).path("id").asString()));
    }

    private HttpResponse<String> take(String more) {
        return browser()
                .post(
                        "/api/branches/" + hall + "/tickets",
                        "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"customer\":null," + more + "}",
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }
}
