package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is on duty, and how the roster stays honest. */
class DutyIntegrationTests extends PushHall {

    @Test
    void showsOnEveryTabletWhoIsOnDutyWithWhichGroup() {
        Browser manager = staff(Role.LOBBY_MANAGER);
        try (Follower tablet = tablet(staff(Role.SUPERVISOR))) {
            onDuty(manager, "hall");
            onDuty(manager, "vip");
            onDuty(manager, "vip");
            end(manager, staffNo(manager));

            await().untilAsserted(() -> assertThat(duties(tablet))
                    .extracting(duty ->
                            duty.path("group").asString() + duty.path("gone").asBoolean(false))
                    .containsExactly("hallfalse", "vipfalse", "viptrue"));
            assertThat(events()).containsExactly("DUTY_STARTED", "DUTY_STARTED", "DUTY_ENDED");
        }
    }

    @Test
    void refusesAGroupTheBranchDoesNotHaveAndWhoeverIsNoLobbyManager() {
        assertRefused(
                post(staff(Role.LOBBY_MANAGER), "/api/branches/" + hall + "/duty", "{\"group\":\"x\"}"),
                404,
                "unknown-group");
        assertRefused(
                post(staff(Role.TELLER), "/api/branches/" + hall + "/duty", "{\"group\":\"vip\"}"), 403, "not-allowed");
    }

    @Test
    void letsASupervisorEndTheDutyOfSomebodyElseAndNobodyElse() {
        Browser manager = manager("vip");
        String staffNo = staffNo(manager);

        assertRefused(end(staff(Role.LOBBY_MANAGER), staffNo), 403, "not-allowed");
        assertThat(end(staff(Role.SUPERVISOR), staffNo).statusCode()).isEqualTo(204);

        assertThat(roster(manager)).isEmpty();
    }

    @Test
    void endsDutyWithTheSignOut() {
        Browser supervisor = staff(Role.SUPERVISOR);
        Browser manager = manager("vip");

        manager.form(
                "/sign-out",
                "_csrf=" + manager.cookie("XSRF-TOKEN").orElseThrow().getValue());

        assertThat(roster(supervisor)).isEmpty();
    }

    @Test
    void countsSomebodyWhoseTabletIsSilentStillButAsksThemForAShorterTime() {
        Browser supervisor = staff(Role.SUPERVISOR);
        Browser manager = manager("vip");
        clock.move(Duration.ofMinutes(2));
        await().untilAsserted(() -> assertThat(roster(supervisor))
                .singleElement()
                .satisfies(
                        duty -> assertThat(duty.path("reachable").asBoolean()).isFalse()));

        UUID id = arrive();

        assertThat(push(supervisor, id).path("group").asString()).isEqualTo("vip");
        assertThat(push(supervisor, id).path("leaseUntil").asString())
                .isEqualTo(clock.instant().plusSeconds(10).toString());
        try (Follower woken = tablet(manager)) {
            await().untilAsserted(() -> assertThat(duties(woken))
                    .last()
                    .satisfies(duty ->
                            assertThat(duty.path("reachable").asBoolean()).isTrue()));
        }
    }

    @Test
    void keepsATabletReachableThatIsFollowing() {
        Browser manager = manager("vip");
        try (Follower tablet = tablet(manager)) {
            clock.move(Duration.ofMinutes(14));
            await().during(Duration.ofSeconds(4)).until(() -> tablet.revisions().isEmpty());

            assertThat(roster(manager))
                    .singleElement()
                    .satisfies(duty ->
                            assertThat(duty.path("reachable").asBoolean()).isTrue());
        }
    }

    @Test
    void endsTheDutyOfSomebodyWhoStaysAway() {
        Browser supervisor = staff(Role.SUPERVISOR);
        manager("vip");

        clock.move(Duration.ofMinutes(16));

        await().untilAsserted(() -> assertThat(roster(supervisor)).isEmpty());
        assertThat(events()).endsWith("DUTY_ENDED");
    }

    @Test
    void changesTheRuleForASupervisorOnlyAndTellsTheTablets() {
        Browser manager = staff(Role.LOBBY_MANAGER);
        Browser supervisor = staff(Role.SUPERVISOR);
        String path = "/api/branches/" + hall + "/push-rule";
        String rule = manager.get(path).body().replace("\"seconds\":30", "\"seconds\":45");

        assertRefused(manager.put(path, rule, "Idempotency-Key", key()), 403, "not-allowed");
        assertRefused(supervisor.put(path, rule.replace("45", "4"), "Idempotency-Key", key()), 400, "malformed");
        try (Follower tablet = tablet(manager)) {
            assertThat(supervisor.put(path, rule, "Idempotency-Key", key()).statusCode())
                    .isEqualTo(200);

            await().untilAsserted(() -> assertThat(parts(tablet, "pushRules")
                            .getLast()
                            .path("rule")
                            .path("groups")
                            .get(0)
                            .path("seconds")
                            .asInt())
                    .isEqualTo(45));
        }
        onDuty(manager, "vip");
        UUID id = arrive();
        assertThat(push(manager, id).path("leaseUntil").asString())
                .isEqualTo(clock.instant().plusSeconds(45).toString());
    }

    private HttpResponse<String> end(Browser browser, String staffNo) {
        return browser.delete("/api/branches/" + hall + "/duty/" + staffNo, "Idempotency-Key", key());
    }

    private List<JsonNode> roster(Browser browser) {
        return body(browser.get("/api/branches/" + hall + "/duty"))
                .valueStream()
                .toList();
    }

    private static List<JsonNode> duties(Follower tablet) {
        return parts(tablet, "duties");
    }
}
