package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Waiting tickets a lobby manager sends to a machine. */
class DivertIntegrationTests extends DiversionHall {

    @Test
    void setsTheTicketAsideAndWithdrawsItWhenTheMachineDidIt() {
        JsonNode ticket = view(take("", null));

        JsonNode diversion = body(divert(ticket, "atm-1"));

        JsonNode aside = view(ticket.path("id").asString());
        assertThat(aside.path("state").asString()).isEqualTo("PARKED");
        assertThat(aside.path("course").path("parking").path("reason").asString())
                .isEqualTo("diverted");
        HttpResponse<String> done = saw(diversion, "completed");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(state(ticket)).isEqualTo("CANCELLED");
        assertThat(today().path("total").path("rate").asDouble()).isEqualTo(1.0);
    }

    @Test
    void withdrawsTheTicketWhenTheMachineItselfSaysSo() {
        JsonNode ticket = view(take("", null));
        divert(ticket, "atm-1");

        assertThat(done().statusCode()).isEqualTo(200);

        assertThat(state(ticket)).isEqualTo("CANCELLED");
    }

    @Test
    void bringsTheTicketBackToItsPlace() {
        JsonNode ticket = view(take("", null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        clock.move(Duration.ofMinutes(3));

        saw(diversion, "came-back");

        assertThat(state(ticket)).isEqualTo("WAITING");
        assertThat(view(ticket.path("id").asString()).path("since").asString())
                .isEqualTo(ticket.path("since").asString());
        assertThat(today().path("total").path("cameBack").asInt()).isEqualTo(1);
    }

    @Test
    void endsTheDiversionOfATicketThatIsBackByItsTime() {
        JsonNode ticket = view(take("", null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        Instant until = Instant.parse(view(ticket.path("id").asString())
                .path("course")
                .path("parking")
                .path("until")
                .asString());

        // What the watch over parked tickets does then.
        command(manager, "/api/tickets/" + ticket.path("id").asString() + "/unpark");

        assertThat(until)
                .isEqualTo(Instant.parse(diversion.path("takenAt").asString()).plus(Duration.ofMinutes(15)));
        assertThat(state(ticket)).isEqualTo("WAITING");
        assertThat(today().path("total").path("cameBack").asInt()).isEqualTo(1);
        assertThat(done().statusCode()).isEqualTo(204);
        assertRefused(saw(diversion, "completed"), 409, "diversion-state");
    }

    @Test
    void endsTheDiversionOfATicketThatATellerCallsByName() {
        JsonNode ticket = view(take("", null));
        divert(ticket, "atm-1");
        Browser teller = tellerAt(1);

        HttpResponse<String> called = teller.post(
                counter(1) + "/call",
                "{\"ticket\":\"" + ticket.path("id").asString() + "\",\"reason\":\"returning\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(called.statusCode()).as(called.body()).isLessThan(300);
        assertThat(today().path("total").path("cameBack").asInt()).isEqualTo(1);
        assertThat(done().statusCode()).isEqualTo(204);
    }

    @Test
    void countsACustomerWhoLeftAsOneOfWhomNobodyHeard() {
        JsonNode ticket = view(take("", null));
        divert(ticket, "atm-1");

        command(manager, "/api/tickets/" + ticket.path("id").asString() + "/leave");

        JsonNode total = today().path("total");
        assertThat(total.path("taken").asInt()).isEqualTo(1);
        assertThat(total.path("cameBack").asInt()).isZero();
        assertThat(total.path("completed").asInt()).isZero();
        assertThat(done().statusCode()).isEqualTo(204);
    }

    @Test
    void sendsNobodyAwayWhoIsGivenCareOrToAMachineThatServesNobody() {
        JsonNode cared = view(take(",\"care\":\"infant\"", null));
        JsonNode other = view(take("", null));
        report(atm, "atm-1", "OUT_OF_ORDER");
        long before = revision();

        assertRefused(divert(cared, "atm-1"), 409, "care-not-diverted");
        assertRefused(divert(other, "smart-1"), 409, "machine-cannot");
        assertRefused(divert(other, "atm-1"), 409, "machine-out-of-order");
        assertThat(state(other)).isEqualTo("WAITING");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void sendsATicketAwayOnceAndOnlyByALobbyManager() {
        JsonNode ticket = view(take("", null));
        String path = "/api/tickets/" + ticket.path("id").asString() + "/divert";

        assertRefused(
                staff(Role.TELLER).post(path, "{\"machine\":\"atm-1\"}", "Idempotency-Key", "k1"), 403, "not-allowed");
        assertThat(divert(ticket, "atm-1").statusCode()).isEqualTo(200);
        assertRefused(divert(ticket, "atm-1"), 409, "ticket-state");
    }

    @Test
    void takesBackThatAMachineHasDoneItWhileThatIsFresh() {
        JsonNode ticket = view(take("", null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        saw(diversion, "completed");

        HttpResponse<String> undone = saw(diversion, "undo");

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(state(ticket)).isEqualTo("PARKED");
        assertThat(today().path("total").path("completed").asInt()).isZero();
        assertThat(saw(diversion, "came-back").statusCode()).isEqualTo(200);
        assertThat(view(ticket.path("id").asString()).path("since").asString())
                .isEqualTo(ticket.path("since").asString());
    }

    @Test
    void takesNothingBackOfATicketWhoseAppointmentHasAnotherOneByNow() {
        String appointment = ",\"appointment\":\"" + booked() + "\"";
        JsonNode ticket = view(take(appointment, null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        saw(diversion, "completed");
        JsonNode again = view(take(appointment, null));

        assertRefused(saw(diversion, "undo"), 409, "nothing-to-undo");

        assertThat(state(ticket)).isEqualTo("CANCELLED");
        assertThat(state(again)).isEqualTo("WAITING");
    }

    @Test
    void takesBackThatAMachineHasDoneItForSomebodyWithAnAppointment() {
        JsonNode ticket = view(take(",\"appointment\":\"" + booked() + "\"", null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        saw(diversion, "completed");

        assertThat(saw(diversion, "undo").statusCode()).isEqualTo(200);
        assertThat(state(ticket)).isEqualTo("PARKED");
    }

    @Test
    void takesNothingBackThatIsOldOrWasNotDone() {
        JsonNode ticket = view(take("", null));
        JsonNode diversion = body(divert(ticket, "atm-1"));
        assertRefused(saw(diversion, "undo"), 409, "nothing-to-undo");
        saw(diversion, "completed");
        clock.move(Duration.ofSeconds(31));

        assertRefused(saw(diversion, "undo"), 409, "nothing-to-undo");
        assertThat(state(ticket)).isEqualTo("CANCELLED");
    }

    /** An appointment for cash, within the hour; its id. */
    private String booked() {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of("Asia/Shanghai"));
        clock.move(Duration.between(
                now, now.toLocalDate().plusDays(1).atTime(10, 30).atZone(now.getZone())));
        Browser supervisor = staff(Role.SUPERVISOR);
        String path = "/api/branches/" + hall;
        String rule = """
                {"earlyMinutes": 60, "lateMinutes": 15, "daysAhead": 1, "offers": [
                  {"service": "personal-cash", "first": "09:00", "last": "17:00", "minutes": 60, "places": 1,
                   "days": ["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}]}""";
        assertThat(supervisor
                        .put(path + "/appointment-rule", rule, "Idempotency-Key", "r")
                        .statusCode())
                .isEqualTo(200);
        String wanted = "{\"service\":\"personal-cash\",\"language\":\"en\",\"at\":\""
                + clock.instant().plus(Duration.ofMinutes(30)) + "\"}";
        return body(supervisor.post(path + "/appointments", wanted, "Idempotency-Key", "b"))
                .path("id")
                .asString();
    }
}
