package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The report a supervisor looks for cherry-picking in, recomputed from the log. */
class PatternIntegrationTests extends LifeServer {

    private Browser supervisor;

    @BeforeEach
    void supervisorOnDuty() {
        supervisor = staff(Role.SUPERVISOR);
    }

    @Test
    void findsNothingInAnHonestHour() {
        for (int i = 0; i < 3; i++) {
            String id = serving(CASH);
            clock.move(Duration.ofMinutes(4));
            step(teller, id, "finish");
        }

        JsonNode found = mine();

        assertThat(found.path("calls").asInt()).isEqualTo(3);
        assertThat(found.path("served").asInt()).isEqualTo(3);
        for (String pattern : new String[] {"shortServices", "idle", "chosenCalls", "skips"}) {
            assertThat(found.path(pattern)).as(pattern).isEmpty();
        }
    }

    @Test
    void findsAServiceThatTookNoTime() {
        String id = serving(CASH);
        clock.move(Duration.ofSeconds(20));
        step(teller, id, "finish", "{\"outcome\":\"done\"}");

        JsonNode found = mine().path("shortServices");

        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("ticket").asString()).isEqualTo(id);
        assertThat(found.path(0).path("seconds").asInt()).isEqualTo(20);
        assertThat(found.path(0).path("service").asString()).isEqualTo(CASH);
        assertThat(found.path(0).path("outcome").asString()).isEqualTo("done");
    }

    @Test
    void findsACounterThatCalledNobodyWhileSomebodyWaited() {
        clock.move(Duration.ofMinutes(10));
        taken(CASH);
        clock.move(Duration.ofMinutes(2));
        taken(TRANSFER);
        clock.move(Duration.ofMinutes(1));
        call(teller, 1);

        JsonNode found = mine().path("idle");

        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("seconds").asInt()).isEqualTo(180);
        assertThat(found.path(0).path("waiting").asInt()).isEqualTo(2);
        assertThat(found.path(0).path("counter").asInt()).isEqualTo(1);
    }

    @Test
    void leavesOutWhoeverIsOnAPauseAndWhoeverMayNotServeThem() {
        at(teller, 1, "pause", "{\"reason\":\"lunch\"}");
        String forNoOne = taken(CASH);
        clock.move(Duration.ofMinutes(30));
        step(manager, forNoOne, "cancel");
        at(teller, 1, "resume", "");
        Browser other = tellerAt(2);
        String bound = taken(CASH);
        call(other, 2);
        step(other, bound, "start");
        step(other, bound, "park", "{\"reason\":\"form\",\"minutes\":5}");
        step(other, bound, "unpark");
        clock.move(Duration.ofMinutes(30));

        assertThat(mine().path("idle")).isEmpty();
        assertThat(of(other, "").path("idle")).hasSize(1);
    }

    @Test
    void findsCallsByNameWithTheirReasonsAndCustomersGivenUpAtOnce() {
        taken(CASH);
        String chosen = taken(CASH);
        assertThat(at(teller, 1, "call", "{\"ticket\":\"" + chosen + "\",\"reason\":\"care\"}")
                        .statusCode())
                .isEqualTo(200);
        clock.move(Duration.ofSeconds(12));
        step(teller, chosen, "no-show");

        JsonNode found = mine();

        assertThat(found.path("chosenCalls")).hasSize(1);
        assertThat(found.path("chosenCalls").path(0).path("reason").asString()).isEqualTo("care");
        assertThat(found.path("skips")).hasSize(1);
        assertThat(found.path("skips").path(0).path("seconds").asInt()).isEqualTo(12);
        assertThat(found.path("skips").path(0).path("ticket").asString()).isEqualTo(chosen);
        assertThat(of(teller, "&soon=10").path("skips")).isEmpty();
    }

    @Test
    void countsNothingThatWasTakenBackInTime() {
        String id = serving(CASH);
        clock.move(Duration.ofSeconds(5));
        step(teller, id, "finish");
        assertThat(at(teller, 1, "undo", "").statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(5));
        step(teller, id, "finish");

        JsonNode found = mine();

        assertThat(found.path("served").asInt()).isEqualTo(1);
        assertThat(found.path("shortServices")).isEmpty();
    }

    @Test
    void isOfDaysOfACalendarAsEveryOtherReport() {
        for (String never : new String[] {"-999999999-01-01", "%2B999999999-12-31", "yesterday"}) {
            String days = "?from=" + never + "&to=" + never;
            for (String report : new String[] {"reports/patterns", "reports/diversions", "push-report"}) {
                assertThat(supervisor
                                .get("/api/branches/" + hall + "/" + report + days)
                                .statusCode())
                        .as(report + days)
                        .isEqualTo(400);
            }
            assertThat(supervisor
                            .get("/api/branches/" + hall + "/attendance?date=" + never)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(supervisor.get(path("?from=&to=")).statusCode()).isEqualTo(200);
    }

    @Test
    void isForSupervisorsOfTheBranchAndForAtMostAMonth() {
        assertRefused(teller.get(path("")), 403, "not-allowed");
        assertRefused(manager.get(path("")), 403, "not-allowed");
        assertRefused(supervisor.get(path("?from=2026-01-01&to=2026-02-01")), 400, "malformed");
        assertRefused(supervisor.get(path("?from=2026-01-02&to=2026-01-01")), 400, "malformed");
        assertRefused(supervisor.get(path("?short=-1")), 400, "malformed");
        long before = revision();

        assertThat(supervisor.get(path("")).statusCode()).isEqualTo(200);

        assertThat(revision()).isEqualTo(before);
    }

    private JsonNode mine() {
        return of(teller, "");
    }

    /** What was found of the person {@code who}; nothing where nothing was. */
    private JsonNode of(Browser who, String more) {
        String staffNo = body(who.get("/api/me")).path("staffNo").asString();
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
        JsonNode report = body(supervisor.get(path("?from=" + yesterday + more)));
        assertThat(report.path("branch").asString()).isEqualTo(hall);
        for (JsonNode each : report.path("tellers")) {
            if (each.path("staffNo").asString().equals(staffNo)) {
                return each;
            }
        }
        return json.createObjectNode();
    }

    private String path(String query) {
        return "/api/branches/" + hall + "/reports/patterns" + query;
    }
}
