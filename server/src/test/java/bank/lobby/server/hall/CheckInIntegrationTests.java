package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.ticket.IssuedTicket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a code, a card or a telephone number to the ticket of an appointment, early, on time and late. */
class CheckInIntegrationTests extends AppointmentHall {

    private static final String CARD = "6222020000000079194";
    private static final String PHONE = "13800138000";

    @Autowired
    private TriagePlans plans;

    @Test
    void findsAnAppointmentByItsCodeHoweverItIsTyped() {
        JsonNode made = made(book(CASH, in(15), ",\"maskedName\":\"王**女士\""));
        String code = made.path("code").asString();

        JsonNode found = only(findCode(code.substring(0, 4).toLowerCase() + " - " + code.substring(4)));

        assertThat(found.path("id")).isEqualTo(made.path("id"));
        assertThat(found.path("service").asString()).isEqualTo(CASH);
        assertThat(found.path("at").asString()).isEqualTo(in(15).toString());
        assertThat(found.path("minutesUntil").asInt()).isEqualTo(15);
        assertThat(found.path("isToday").asBoolean()).isTrue();
        assertThat(found.toString()).doesNotContain("王").doesNotContain(code);
    }

    @Test
    void findsItByCardByPhoneAndByTheCodeAsItIsScanned() {
        JsonNode made = made(book(
                CASH,
                in(15),
                ",\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD) + ",\"phone\":"
                        + sealed(DocumentKind.PHONE, PHONE)));

        JsonNode byCard = only(find("{\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD) + "}"));
        JsonNode byPhone = only(find("{\"customer\":" + sealed(DocumentKind.PHONE, "86" + PHONE) + "}"));
        JsonNode byScan = only(find("{\"customer\":"
                + sealed(DocumentKind.APPOINTMENT_CODE, made.path("code").asString()) + "}"));

        assertThat(List.of(byCard, byPhone, byScan))
                .allSatisfy(found -> assertThat(found.path("id")).isEqualTo(made.path("id")));
    }

    @Test
    void letsTheClockStartAtTheLaterOfArrivalAndTimeBooked() {
        JsonNode farTooEarly = booked(120);
        JsonNode tooEarly = booked(45);
        JsonNode justInTime = booked(30);
        JsonNode aLittleEarly = booked(15);

        assertStands(farTooEarly, "EARLY", 120, in(0));
        assertStands(tooEarly, "EARLY", 45, in(0));
        assertStands(justInTime, "ON_TIME", 30, in(30));
        assertStands(aLittleEarly, "ON_TIME", 15, in(15));
    }

    @Test
    void servesWhoComesTooLateAsAWalkInWhoHadOne() {
        JsonNode first = booked(15);
        JsonNode second = booked(30);
        JsonNode third = booked(45);

        clock.move(Duration.ofMinutes(46));

        assertStands(first, "LATE", -31, in(0));
        assertStands(second, "LATE", -16, in(0));
        assertStands(third, "ON_TIME", -1, in(0));
    }

    @Test
    void honoursALateOneThatStaffKept() {
        JsonNode made = booked(15);
        order(manager, made, "keep", "{\"reason\":\"地铁停运\"}");
        clock.move(Duration.ofHours(3));

        issued(checkIn(made, CASH));

        assertThat(ticketOf(made)).containsEntry("booking", "ON_TIME");
    }

    @Test
    void followsARuleThatWasChangedMeanwhile() {
        JsonNode made = booked(60);
        assertThat(only(findCode(made.path("code").asString())).path("booking").asString())
                .isEqualTo("EARLY");

        rule(60, 0);

        assertThat(only(findCode(made.path("code").asString())).path("booking").asString())
                .isEqualTo("ON_TIME");
    }

    @Test
    void asksThePlanWithTheBooking() {
        plans.publish(hall, planFor("ON_TIME"));
        JsonNode onTime = booked(15);
        JsonNode early = booked(120);

        assertThat(issued(checkIn(onTime, CASH)).promiseMinutes()).isEqualTo(5);
        assertThat(issued(checkIn(early, CASH)).promiseMinutes()).isEqualTo(15);
        assertThat(issued(take(kiosk, CASH, key())).promiseMinutes()).isEqualTo(15);
    }

    @Test
    void knowsTheCustomerFromTheAppointment() {
        JsonNode made = made(book(CASH, in(15), ",\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD)));

        assertThat(issued(checkIn(made, CASH)).promiseMinutes()).isEqualTo(3);
        assertThat(ticketOf(made)).containsEntry("tier", "private").containsEntry("masked_name", "王**女士");
    }

    @Test
    void givesOneTicketToTwoKiosksAtOnceAndTellsTheOtherItsNumber() throws Exception {
        JsonNode made = booked(15);
        List<Callable<HttpResponse<String>>> kiosks = IntStream.range(0, 8)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> checkIn(made, CASH))
                .toList();

        List<HttpResponse<String>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(kiosks).stream().map(Future::resultNow).toList();
        }

        IssuedTicket ticket = issued(answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow());
        List<HttpResponse<String>> others =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(others).hasSize(7).allSatisfy(answer -> {
            assertRefused(answer, 409, "already-checked-in");
            assertThat(body(answer).path("number").asString()).isEqualTo(ticket.number());
        });
        assertThat(jdbc.sql("SELECT count(*) FROM ticket WHERE branch_id = :b")
                        .param("b", hall)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(only(findCode(made.path("code").asString()))
                        .path("ticketNumber")
                        .asString())
                .isEqualTo(ticket.number());
    }

    @Test
    void namesTheAppointmentInTheTicketsEvent() {
        JsonNode made = booked(15);
        issued(checkIn(made, CASH));

        JsonNode why =
                json.readTree(jdbc.sql("""
                        SELECT body->>'why' FROM event WHERE branch_id = :b AND type = 'ISSUED'""").param("b", hall).query(String.class).single());

        assertThat(why.path("appointment")).isEqualTo(made.path("id"));
        assertThat(why.path("booking").asString()).isEqualTo("ON_TIME");
    }

    @Test
    void refusesAnotherServiceAnotherDayAnotherBranchAndWhatIsNotOpen() {
        JsonNode made = booked(15);
        JsonNode tomorrow = made(book(CASH, in(24 * 60), ""));
        JsonNode cancelled = booked(45);
        order(manager, cancelled, "cancel", "{\"reason\":\"x\"}");
        long before = revision();

        assertRefused(checkIn(made, TRANSFER), 409, "appointment-service");
        assertRefused(checkIn(tomorrow, CASH), 409, "appointment-not-today");
        assertRefused(checkIn(cancelled, CASH), 409, "appointment-state");
        assertRefused(
                checkIn(json.readTree("{\"id\":\"0b5f1c3e-4b0a-4a53-8d7e-0a5b1a6f2c11\"}"), CASH),
                404,
                "unknown-appointment");
        assertThat(revision()).isEqualTo(before);
        assertThat(only(findCode(tomorrow.path("code").asString()))
                        .path("isToday")
                        .asBoolean())
                .isFalse();
        assertThat(only(findCode(cancelled.path("code").asString()))
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void givesAnAppointmentBackWhoseTicketWasCancelledAndEndsOneThatWasServed() {
        JsonNode made = booked(15);
        String ticket = issued(checkIn(made, CASH)).id().toString();
        assertThat(command(manager, "/api/tickets/" + ticket + "/cancel").statusCode())
                .isEqualTo(200);
        assertThat(view(made).path("state").asString()).isEqualTo("BOOKED");
        assertThat(only(findCode(made.path("code").asString())).has("ticketNumber"))
                .isFalse();

        String again = issued(checkIn(made, CASH)).id().toString();
        var teller = tellerAt(1);
        assertThat(command(teller, counter(1) + "/next").statusCode()).isEqualTo(200);
        command(teller, "/api/tickets/" + again + "/start");
        command(teller, "/api/tickets/" + again + "/finish");

        assertThat(view(made).path("state").asString()).isEqualTo("DONE");
        assertThat(again).isNotEqualTo(ticket);
    }

    @Test
    void offersAtTheSwipeWhatCanBeCheckedInFor() {
        JsonNode made = made(book(CASH, in(15), ",\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD)));
        made(book(CASH, in(24 * 60), ",\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD)));

        JsonNode before = body(arrive()).path("appointments");
        issued(checkIn(made, CASH));
        JsonNode after = body(arrive()).path("appointments");

        assertThat(before).hasSize(1);
        assertThat(before.get(0).path("id")).isEqualTo(made.path("id"));
        assertThat(before.get(0).path("booking").asString()).isEqualTo("ON_TIME");
        assertThat(after).isEmpty();
    }

    @Test
    void issuesItsTicketAtTheDoorToo() {
        JsonNode made = booked(15);

        HttpResponse<String> answer = manager.post(
                "/api/branches/" + hall + "/door-tickets",
                "{\"service\":\"personal-cash\",\"language\":\"zh-CN\",\"print\":false,\"appointment\":"
                        + made.path("id") + "}",
                "Idempotency-Key",
                key());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(view(made).path("ticket").path("number"))
                .isEqualTo(body(answer).path("ticket").path("number"));
    }

    @Test
    void saysTheSameOfEverythingThatIsNotThere() {
        assertRefused(findCode("ZZZZZZZZ"), 404, "appointment-not-found");
        assertRefused(findCode("no code at all"), 404, "appointment-not-found");
        assertRefused(find("{\"customer\":" + sealed(DocumentKind.PHONE, PHONE) + "}"), 404, "appointment-not-found");
        assertRefused(
                find("{\"customer\":" + sealed(DocumentKind.PHONE, PHONE).replace("PHONE", "PASSPORT") + "}"),
                404,
                "appointment-not-found");
        assertRefused(find("{}"), 400, "malformed");
    }

    @Test
    void limitsHowOftenAKioskMayTry() {
        String code = booked(15).path("code").asString();
        for (int i = 0; i < 10; i++) {
            assertRefused(findCode("0000000" + i), 404, "appointment-not-found");
        }

        HttpResponse<String> refused = findCode(code);
        assertRefused(refused, 429, "too-many-tries");
        assertThat(body(refused).path("retryAfterSeconds").asInt()).isBetween(1, 61);

        clock.move(Duration.ofMinutes(1));
        only(findCode(code));
    }

    /** What the kiosk is told, and what the ticket then keeps. */
    private void assertStands(JsonNode made, String booking, int minutesUntil, Instant since) {
        JsonNode found = only(findCode(made.path("code").asString()));
        issued(checkIn(made, CASH));

        assertThat(found.path("booking").asString()).isEqualTo(booking);
        assertThat(found.path("minutesUntil").asInt()).isEqualTo(minutesUntil);
        assertThat(ticketOf(made)).containsEntry("booking", booking);
        assertThat(since(made)).isEqualTo(since);
        assertThat(view(made).path("state").asString()).isEqualTo("CHECKED_IN");
    }

    private HttpResponse<String> arrive() {
        return browser()
                .post(
                        "/api/branches/" + hall + "/arrivals",
                        "{\"customer\":" + sealed(DocumentKind.BANK_CARD, CARD) + "}",
                        "Authorization",
                        bearer(kiosk));
    }

    private bank.lobby.wire.triage.TriagePlan planFor(String booking) {
        return json.readValue("""
                {"version": 2, "rules": [
                  {"name": "booked", "services": [], "tiers": [], "promiseMinutes": 5, "priorityReason": null,
                   "when": {"bookings": ["%s"]}},
                  {"name": "rest", "services": [], "tiers": [], "promiseMinutes": 15, "priorityReason": null}]}""".formatted(booking), bank.lobby.wire.triage.TriagePlan.class);
    }

    private JsonNode only(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode found = body(answer).path("appointments");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private JsonNode view(JsonNode made) {
        for (JsonNode each :
                body(manager.get("/api/branches/" + hall + "/appointments")).path("appointments")) {
            if (each.path("id").equals(made.path("id"))) {
                return each;
            }
        }
        throw new AssertionError("not in the day: " + made);
    }

    private Map<String, Object> ticketOf(JsonNode made) {
        return jdbc.sql("""
                SELECT t.* FROM ticket t JOIN appointment a ON a.ticket_id = t.id WHERE a.id = :id::uuid""").param("id", made.path("id").asString()).query().singleRow();
    }

    private Instant since(JsonNode made) {
        return ((java.sql.Timestamp) ticketOf(made).get("since")).toInstant();
    }

    private IssuedTicket issued(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readValue(answer.body(), IssuedTicket.class);
    }
}
