package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a lobby manager does beside the kiosk: issue at the door, and put a ticket's triage right. */
class DoorIntegrationTests extends HallServer {

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = staff(Role.LOBBY_MANAGER);
    }

    @Test
    void issuesAtTheDoorAndHasTheKioskPrintAFirstSlipThatIsNotMarked() {
        StationIdentity kiosk = station(StationKind.KIOSK);

        JsonNode issued = body(door("k1", true));

        assertThat(issued.at("/ticket/number").asString()).isEqualTo("A001");
        assertThat(issued.at("/ticket/care/code").asString()).isEqualTo("pregnant");
        assertThat(issued.at("/ticket/quantity").asInt()).isEqualTo(3);
        assertThat(orders(kiosk)).singleElement().satisfies(order -> {
            assertThat(order.reprint()).isFalse();
            assertThat(order.job().slip().number()).isEqualTo("A001");
        });
    }

    @Test
    void issuesOneTicketAndOneSlipHoweverOftenThePressIsSent() {
        StationIdentity kiosk = station(StationKind.KIOSK);

        String first = body(door("k1", true)).at("/ticket/id").asString();
        String again = body(door("k1", true)).at("/ticket/id").asString();

        assertThat(again).isEqualTo(first);
        assertThat(orders(kiosk)).hasSize(1);
    }

    @Test
    void printsTheSlipUnderAKeyAsLongAsAKeyMayBe() {
        StationIdentity kiosk = station(StationKind.KIOSK);

        HttpResponse<String> issued = door("k".repeat(64), true);

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        assertThat(orders(kiosk)).hasSize(1);
    }

    @Test
    void refusesWorkOfLessThanOneUnitOrMoreThanItTakes() {
        for (int quantity : new int[] {-1, 0, 1000}) {
            HttpResponse<String> answer = manager.post(
                    "/api/branches/" + hall + "/door-tickets",
                    "{\"service\":\"%s\",\"language\":\"en\",\"quantity\":%d,\"print\":false}"
                            .formatted(CASH, quantity),
                    "Idempotency-Key",
                    "q");
            assertRefused(answer, 400, "malformed");
        }
        assertThat(revision()).isZero();
    }

    @Test
    void issuesWithoutAKioskAndShowsTheCodeForThePhone() {
        JsonNode issued = body(door("k1", true));
        String id = issued.at("/ticket/id").asString();

        assertThat(issued.at("/ticket/slip").asString()).isEqualTo("SETTLED");
        assertThat(manager.get("/api/tickets/" + id + "/qr").body()).startsWith("<svg ");
        assertThat(manager.get("/api/tickets/" + id + "/qr").body()).isNotEqualTo(qrOfAnother());
        assertRefused(staff(Role.TELLER).get("/api/tickets/" + id + "/qr"), 403, "not-allowed");
    }

    @Test
    void placesATicketAnewWhenItsTriageIsPutRightAndKeepsNumberAndArrival() {
        JsonNode before = body(door("k1", false)).path("ticket");

        JsonNode after = body(correct(
                before,
                "{\"rev\":%d,\"service\":\"%s\",\"tier\":\"private\",\"care\":\"none\",\"reason\":\"认出客户\"}"
                        .formatted(before.path("rev").asLong(), TRANSFER)));

        assertThat(after.path("number")).isEqualTo(before.path("number"));
        assertThat(after.path("since")).isEqualTo(before.path("since"));
        assertThat(after.path("service").asString()).isEqualTo(TRANSFER);
        assertThat(after.path("promiseMinutes").asInt()).isEqualTo(3);
        assertThat(after.path("planRule").asString()).isEqualTo("private");
        assertThat(after.path("care").isNull()).isTrue();
        assertThat(jdbc.sql("SELECT body::text FROM event WHERE branch_id = :hall AND type = 'RETRIAGED'")
                        .param("hall", hall)
                        .query(String.class)
                        .single())
                .contains("认出客户", "\"cause\": \"STAFF\"", "\"fromService\": \"" + CASH + "\"");
    }

    @Test
    void refusesACorrectionThatIsStaleGroundlessEmptyOrOfWhatDoesNotExist() {
        JsonNode ticket = body(door("k1", false)).path("ticket");
        long rev = ticket.path("rev").asLong();

        assertRefused(correct(ticket, right(rev - 1, "\"tier\":\"private\"", "认出")), 409, "stale-ticket");
        assertRefused(correct(ticket, right(rev, "\"tier\":\"private\"", " ")), 400, "reason-missing");
        assertRefused(correct(ticket, right(rev, "\"care\":\"pregnant\"", "再说")), 400, "nothing-to-correct");
        assertRefused(correct(ticket, right(rev, "\"tier\":\"emperor\"", "认出")), 404, "unknown-tier");
        assertRefused(correct(ticket, right(rev, "\"care\":\"haste\"", "着急")), 404, "unknown-care");
        assertRefused(correct(ticket, right(rev, "\"service\":\"haircut\"", "问错")), 404, "unknown-service");
        assertThat(revision()).isEqualTo(rev);
    }

    private HttpResponse<String> door(String key, boolean print) {
        return manager.post(
                "/api/branches/" + hall + "/door-tickets",
                "{\"service\":\"%s\",\"language\":\"zh-CN\",\"care\":\"pregnant\",\"quantity\":3,\"print\":%b}"
                        .formatted(CASH, print),
                "Idempotency-Key",
                key);
    }

    private String qrOfAnother() {
        String other = body(door("k2", false)).at("/ticket/id").asString();
        return manager.get("/api/tickets/" + other + "/qr").body();
    }

    private HttpResponse<String> correct(JsonNode ticket, String body) {
        return manager.post(
                "/api/tickets/" + ticket.path("id").asString() + "/triage",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String right(long rev, String what, String reason) {
        return "{\"rev\":%d,%s,\"reason\":\"%s\"}".formatted(rev, what, reason);
    }

    private List<SlipOrder> orders(StationIdentity kiosk) {
        String list = browser()
                .get("/api/branches/" + hall + "/slip-orders", "Authorization", bearer(kiosk))
                .body();
        return List.of(json.readValue(list, SlipOrder[].class));
    }
}
