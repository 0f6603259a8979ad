package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.SealedCustomer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How machines are, by their own word and by that of the staff. */
class MachineIntegrationTests extends DiversionHall {

    @Autowired
    private PushRules pushRules;

    @Test
    void tellsAKioskHowEachMachineIs() {
        JsonNode free = machine("atm-1");
        report(atm, "atm-1", "BUSY");
        JsonNode busy = machine("atm-1");

        assertThat(free.path("state").asString()).isEqualTo("FREE");
        assertThat(free.path("waitMinutes").asInt()).isZero();
        assertThat(busy.path("waitMinutes").asInt()).isEqualTo(3);
        assertThat(machine("smart-1").path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(machine("smart-1").path("waitMinutes").isNull()).isTrue();
    }

    @Test
    void addsTheQueueToTheWait() {
        report(atm, "atm-1", "BUSY", 2);

        assertThat(machine("atm-1").path("waitMinutes").asInt()).isEqualTo(9);
    }

    @Test
    void hearsTheSameWordTwiceWithoutAChange() {
        long before = revision();

        report(atm, "atm-1", "FREE");

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void listensToNobodyButTheMachinesOwnStation() {
        StationIdentity other = station(StationKind.MACHINE);
        long before = revision();

        assertRefused(report(other, "atm-1", "BUSY"), 403, "not-your-machine");
        assertRefused(post(other, "/machines/atm-1/completions", ""), 403, "not-your-machine");
        assertRefused(report(kiosk, "atm-1", "BUSY"), 403, "not-allowed");
        assertRefused(report(atm, "no-such", "BUSY"), 404, "unknown-machine");
        assertRefused(report(atm, "atm-1", "BUSY", 100), 400, "malformed");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void takesTheNextStationForAMachineWhoseOwnWasShutOut() {
        StationIdentity next = station(StationKind.MACHINE);
        jdbc.sql("UPDATE station SET revoked_at = now() WHERE id = :id")
                .param("id", atm.enrolment().station())
                .update();

        assertThat(report(next, "atm-1", "BUSY").statusCode()).isEqualTo(204);

        assertThat(machine("atm-1").path("state").asString()).isEqualTo("BUSY");
        assertRefused(report(station(StationKind.MACHINE), "atm-1", "FREE"), 403, "not-your-machine");
    }

    @Test
    void letsStaffSayWhatTheMachineCannot() {
        say("smart-1", "OUT_OF_ORDER");

        assertThat(machine("smart-1").path("state").asString()).isEqualTo("OUT_OF_ORDER");
        assertRefused(
                staff(Role.TELLER).put("/api/branches/" + hall + "/machines/smart-1/state", "{\"state\":\"FREE\"}"),
                403,
                "not-allowed");
    }

    @Test
    void keepsAMachineOutOfOrderUntilStaffTakeThatBack() {
        say("atm-1", "OUT_OF_ORDER");
        report(atm, "atm-1", "FREE");
        String meanwhile = machine("atm-1").path("state").asString();
        say("atm-1", "FREE");
        report(atm, "atm-1", "BUSY");

        assertThat(meanwhile).isEqualTo("OUT_OF_ORDER");
        assertThat(machine("atm-1").path("state").asString()).isEqualTo("BUSY");
    }

    @Test
    void knowsNothingOfAMachineThatFellSilent() {
        say("smart-1", "FREE");
        clock.move(Duration.ofMinutes(4));

        await().untilAsserted(() ->
                assertThat(machine("atm-1").path("state").asString()).isEqualTo("UNKNOWN"));
        assertThat(machine("smart-1").path("state").asString()).isEqualTo("FREE");
    }

    @Test
    void sparesAMachineThatSaysTheSameAgainAndAgain() {
        clock.move(Duration.ofMinutes(2));
        report(atm, "atm-1", "FREE");
        say("smart-1", "FREE");
        StationIdentity smart = station(StationKind.MACHINE);
        report(smart, "smart-1", "BUSY");
        clock.move(Duration.ofSeconds(90));
        report(smart, "smart-1", "BUSY");
        clock.move(Duration.ofSeconds(91));

        await().untilAsserted(() ->
                assertThat(machine("atm-1").path("state").asString()).isEqualTo("UNKNOWN"));
        assertThat(machine("smart-1").path("state").asString()).isEqualTo("BUSY");
    }

    @Test
    void tellsTheTabletsOfMachinesAndOfWhoIsAtOne() {
        UUID offer = UUID.randomUUID();
        try (Follower tablet = tablet()) {
            JsonNode before = tablet.first("snapshot").path("state");

            report(atm, "atm-1", "BUSY", 1);
            offer(offer, "TAKEN", null);
            take(",\"cameBack\":true", null);

            assertThat(before.path("machines").size()).isEqualTo(2);
            assertThat(before.path("diversions")).isEmpty();
            await().untilAsserted(() ->
                    assertThat(PushHall.parts(tablet, "diversions")).hasSize(2));
            JsonNode machine = PushHall.parts(tablet, "machines").getFirst();
            assertThat(machine.path("state").asString()).isEqualTo("BUSY");
            assertThat(machine.path("queue").asInt()).isEqualTo(1);
            assertThat(PushHall.parts(tablet, "diversions"))
                    .extracting(
                            each -> each.path("id").asString(),
                            each -> each.path("gone").asBoolean())
                    .containsExactly(tuple(offer.toString(), false), tuple(offer.toString(), true));
        }
    }

    @Test
    void tellsATabletOfAPriorityCustomerWhoComesBackUnderBothHeads() {
        SealedCustomer priority = KioskSeal.seal(customers.sealingKey(), "6222020000000079194");
        pushRules.add(hall, PushHall.RULE);
        offer(UUID.randomUUID(), "TAKEN", priority);
        try (Follower tablet = tablet()) {
            take("", priority);

            JsonNode issued = tablet.first("event");
            assertThat(issued.path("part").path("name").asString()).isEqualTo("diversions");
            assertThat(issued.path("further").path(0).path("name").asString()).isEqualTo("pushes");
        }
    }

    @Test
    void letsASupervisorSetUpMoveAndTakeAwayAMachine() {
        Browser supervisor = staff(Role.SUPERVISOR);

        HttpResponse<String> added = setUp(supervisor, "smart-2", "smart-teller", "Upstairs");
        setUp(supervisor, "atm-1", "cash-machine", "Beside the lift");
        HttpResponse<String> removed = supervisor.delete(one("smart-1"), "Idempotency-Key", "k-remove");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(machine("smart-2").path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(machine("atm-1").path("place").path("en").asString()).isEqualTo("Beside the lift");
        assertThat(machine("atm-1").path("state").asString()).isEqualTo("FREE");
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
        assertThat(machines().path("machines").size()).isEqualTo(2);
    }

    @Test
    void refusesToSetUpWhatIsNoMachine() {
        Browser supervisor = staff(Role.SUPERVISOR);
        long before = revision();

        assertRefused(setUp(supervisor, "x-1", "no-such-kind", "Here"), 404, "unknown-machine-kind");
        assertRefused(setUp(supervisor, "X_1", "cash-machine", "Here"), 400, "malformed");
        for (String place : new String[] {" ", "x".repeat(41), "By\\nthe door"}) {
            assertRefused(setUp(supervisor, "x-1", "cash-machine", place), 400, "malformed");
        }
        assertRefused(setUp(manager, "x-1", "cash-machine", "Here"), 403, "not-allowed");
        assertRefused(supervisor.delete(one("no-such"), "Idempotency-Key", "k1"), 404, "unknown-machine");
        assertThat(revision()).isEqualTo(before);
    }

    private HttpResponse<String> setUp(Browser browser, String code, String kind, String place) {
        return browser.put(
                one(code),
                "{\"kind\":\"" + kind + "\",\"place\":{\"zh-CN\":\"处\",\"zh-TW\":\"處\",\"en\":\"" + place
                        + "\"},\"position\":3}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String one(String code) {
        return "/api/branches/" + hall + "/machines/" + code;
    }
}
