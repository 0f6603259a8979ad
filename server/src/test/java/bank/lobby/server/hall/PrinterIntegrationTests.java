package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a kiosk says of its printer, and what lobby managers see of that. */
class PrinterIntegrationTests extends HallServer {

    private StationIdentity kiosk;

    @BeforeEach
    void aKiosk() {
        kiosk = station(StationKind.KIOSK);
    }

    @Test
    void isShownToLobbyManagersWithTheTicketsLeft() {
        assertThat(say(kiosk, null, true, 42).statusCode()).isEqualTo(204);

        JsonNode printer = printers().path(0);
        assertThat(printer.path("name").asString()).isEqualTo("test");
        assertThat(printer.path("paperLow").asBoolean()).isTrue();
        assertThat(printer.path("ticketsLeft").asInt()).isEqualTo(42);
    }

    @Test
    void isOneEventWhenItChangesAndNoneWhenSaidAgain() {
        long before = revision();

        say(kiosk, "paper-out", false, null);
        say(kiosk, "paper-out", false, null);
        say(kiosk, null, false, null);
        say(kiosk, "paper-out", false, null);

        assertThat(revision()).isEqualTo(before + 3);
    }

    @Test
    void keepsSinceWhenItsTroubleBegan() {
        say(kiosk, "offline", false, null);
        Instant began = since();
        clock.move(Duration.ofMinutes(7));

        say(kiosk, "offline", true, 12);
        Instant still = since();
        say(kiosk, "cover-open", true, 12);

        assertThat(still).isEqualTo(began);
        assertThat(since()).isAfter(began);
    }

    @Test
    void isNotShownOnceItsStationIsShutOut() {
        say(kiosk, "paper-out", false, null);

        staff(Role.ADMIN).delete("/api/stations/" + kiosk.enrolment().station(), "Idempotency-Key", "r");

        assertThat(printers().size()).isZero();
    }

    @Test
    void isReportedByKiosksOnlyAndInBounds() {
        assertRefused(say(station(StationKind.DISPLAY), null, true, 42), 403, "not-allowed");
        assertRefused(say(kiosk, null, true, -1), 400, "malformed");
        assertRefused(say(kiosk, "x".repeat(41), true, 1), 400, "malformed");
    }

    private HttpResponse<String> say(StationIdentity station, String problem, boolean low, Integer left) {
        String body = "{\"problem\":" + (problem == null ? "null" : "\"" + problem + "\"") + ",\"paperLow\":" + low
                + ",\"ticketsLeft\":" + left + "}";
        return browser().put("/api/branches/" + hall + "/printer", body, "Authorization", bearer(station));
    }

    private JsonNode printers() {
        HttpResponse<String> answer = staff(Role.LOBBY_MANAGER).get("/api/branches/" + hall + "/lobby");
        return body(answer).path("state").path("printers");
    }

    private Instant since() {
        return Instant.parse(printers().path(0).path("since").asString());
    }
}
