package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers without a ticket who are offered a machine, and what came of them. */
class DiversionIntegrationTests extends DiversionHall {

    @Test
    void keepsThePlaceOfWhoComesBackAndSaysSo() {
        UUID offer = UUID.randomUUID();
        Instant offered =
                Instant.parse(offer(offer, "OFFERED", null).path("offeredAt").asString());
        offer(offer, "TAKEN", null);
        assertThat(machines().path("returning").path(0).asString()).isEqualTo(CASH);
        clock.move(Duration.ofMinutes(9));

        JsonNode ticket = view(take(",\"cameBack\":true", null));
        JsonNode another = view(take(",\"cameBack\":true", null));

        assertThat(Instant.parse(ticket.path("since").asString())).isEqualTo(offered);
        assertThat(machines().path("returning")).isEmpty();
        assertThat(another.path("since").asString())
                .isEqualTo(another.path("issuedAt").asString());
    }

    @Test
    void keepsThePlaceOfAKnownCustomerUnasked() {
        UUID offer = UUID.randomUUID();
        Instant offered =
                Instant.parse(offer(offer, "OFFERED", card()).path("offeredAt").asString());
        offer(offer, "TAKEN", card());
        clock.move(Duration.ofMinutes(9));

        JsonNode stranger = view(take("", null));
        JsonNode themselves = view(take("", card()));

        assertThat(Instant.parse(stranger.path("since").asString())).isAfter(offered);
        assertThat(Instant.parse(themselves.path("since").asString())).isEqualTo(offered);
    }

    @Test
    void givesNobodyThePlaceOfACustomerWhoWasNamed() {
        offer(UUID.randomUUID(), "TAKEN", card());
        clock.move(Duration.ofMinutes(5));

        JsonNode ticket = view(take(",\"cameBack\":true", null));

        assertThat(ticket.path("since").asString())
                .isEqualTo(ticket.path("issuedAt").asString());
    }

    @Test
    void keepsNoPlaceForLongerThanHalfAnHour() {
        offer(UUID.randomUUID(), "TAKEN", null);
        clock.move(Duration.ofMinutes(31));

        JsonNode ticket = view(take(",\"cameBack\":true", null));

        assertThat(ticket.path("since").asString())
                .isEqualTo(ticket.path("issuedAt").asString());
    }

    @Test
    void completesTheFirstWhoWentWhenTheMachineSaysSo() {
        UUID first = UUID.randomUUID();
        offer(first, "TAKEN", null);
        clock.move(Duration.ofSeconds(20));
        offer(UUID.randomUUID(), "TAKEN", null);

        HttpResponse<String> done = done();

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(body(done).path("id").asString()).isEqualTo(first.toString());
        assertThat(body(done).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(done().statusCode()).isEqualTo(200);
        assertThat(done().statusCode()).isEqualTo(204);
    }

    @Test
    void letsWhoWantedACounterTakeTheMachineAfterAll() {
        UUID offer = UUID.randomUUID();
        offer(offer, "OFFERED", null);
        offer(offer, "DECLINED", null);

        assertThat(offer(offer, "TAKEN", null).path("state").asString()).isEqualTo("TAKEN");
    }

    @Test
    void refusesAnAnswerToWhatHasEnded() {
        UUID offer = UUID.randomUUID();
        JsonNode taken = offer(offer, "TAKEN", null);
        done();
        long before = revision();

        assertRefused(post(kiosk, "/diversions", offerBody(offer, "atm-1", "DECLINED", null)), 409, "diversion-state");
        assertRefused(saw(taken, "completed"), 409, "diversion-state");
        assertRefused(
                command(manager, "/api/branches/" + hall + "/diversions/" + UUID.randomUUID() + "/completed"),
                404,
                "unknown-diversion");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void givesTheFirstAnswerToARepeatedOffer() {
        UUID offer = UUID.randomUUID();
        String body = offerBody(offer, "atm-1", "OFFERED", null);
        JsonNode first = body(post(kiosk, "/diversions", body, offer + "-OFFERED"));
        offer(offer, "TAKEN", null);
        long before = revision();

        JsonNode again = body(post(kiosk, "/diversions", body, offer + "-OFFERED"));

        assertThat(again).isEqualTo(first);
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void takesNoOfferOfAMachineThatCannotDoIt() {
        UUID offer = UUID.randomUUID();

        assertRefused(post(kiosk, "/diversions", offerBody(offer, "smart-1", "OFFERED", null)), 409, "machine-cannot");
        assertRefused(post(kiosk, "/diversions", offerBody(offer, "no-such", "OFFERED", null)), 404, "unknown-machine");
        assertRefused(post(atm, "/diversions", offerBody(offer, "atm-1", "OFFERED", null)), 403, "not-allowed");
    }

    @Test
    void givesACustomerWithoutATicketTheirPlaceAtTheDoor() {
        JsonNode taken = offer(UUID.randomUUID(), "TAKEN", card());
        clock.move(Duration.ofMinutes(7));
        assertRefused(saw(taken, "came-back"), 409, "ticket-needed");

        HttpResponse<String> issued = door(taken);

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        assertThat(body(issued).path("ticket").path("since").asString())
                .isEqualTo(taken.path("offeredAt").asString());
        assertRefused(door(taken), 409, "diversion-state");
    }

    @Test
    void endsWhatNobodySpeaksOfAfterHalfAnHourAndForgetsWhoItWas() {
        offer(UUID.randomUUID(), "TAKEN", card());
        clock.move(Duration.ofMinutes(31));

        await().untilAsserted(() -> assertThat(events("DIVERSION_UNHEARD")).isEqualTo(1));

        assertThat(jdbc.sql("SELECT count(*) FROM diversion WHERE branch_id = :hall AND customer_token IS NOT NULL")
                        .param("hall", hall)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(done().statusCode()).isEqualTo(204);
    }

    @Test
    void takesBackThatSomebodyWithoutATicketWasServed() {
        JsonNode taken = offer(UUID.randomUUID(), "TAKEN", null);
        saw(taken, "completed");

        assertThat(saw(taken, "undo").statusCode()).isEqualTo(200);

        assertThat(machines().path("returning").path(0).asString()).isEqualTo(CASH);
        assertThat(view(take(",\"cameBack\":true", null)).path("since").asString())
                .isEqualTo(taken.path("offeredAt").asString());
    }

    @Test
    void reportsFromTheLog() {
        UUID went = UUID.randomUUID();
        offer(went, "OFFERED", null);
        offer(went, "TAKEN", null);
        done();
        UUID stayed = UUID.randomUUID();
        offer(stayed, "OFFERED", null);
        offer(stayed, "DECLINED", null);
        take("", null);
        take(",\"care\":\"infant\"", null);

        JsonNode report = today();

        JsonNode total = report.path("total");
        assertThat(total.path("eligible").asInt()).isEqualTo(2);
        assertThat(total.path("offered").asInt()).isEqualTo(2);
        assertThat(total.path("declined").asInt()).isEqualTo(1);
        assertThat(total.path("completed").asInt()).isEqualTo(1);
        assertThat(total.path("rate").asDouble()).isEqualTo(0.5);
        assertThat(report.path("services").path(0).path("code").asString()).isEqualTo(CASH);
        assertThat(report.path("machines").path(0).path("code").asString()).isEqualTo("atm-1");
        assertThat(report.path("machines").path(0).path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void reportsToManagersAndSupervisorsOverAtMostAQuarter() {
        String path = "/api/branches/" + hall + "/reports/diversions";

        assertRefused(staff(Role.TELLER).get(path), 403, "not-allowed");
        assertRefused(manager.get(path + "?from=2026-03-02&to=2026-03-01"), 400, "malformed");
        assertRefused(manager.get(path + "?from=2025-03-02&to=2026-03-01"), 400, "malformed");
        assertThat(staff(Role.SUPERVISOR).get(path).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> door(JsonNode diversion) {
        return manager.post(
                "/api/branches/" + hall + "/door-tickets",
                "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"print\":false,\"diversion\":\""
                        + diversion.path("id").asString() + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private int events(String type) {
        return jdbc.sql("SELECT count(*) FROM event WHERE branch_id = :hall AND type = :type")
                .param("hall", hall)
                .param("type", type)
                .query(Integer.class)
                .single();
    }
}
