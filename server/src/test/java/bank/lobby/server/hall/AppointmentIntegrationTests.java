package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The appointment book over HTTP: booking, moving, cancelling, and what is refused. */
class AppointmentIntegrationTests extends AppointmentHall {

    @Test
    void booksAPlaceAndShowsItInTheDay() {
        JsonNode made = made(book(CASH, in(30), ",\"maskedName\":\"王**女士\",\"note\":\" 请备零钱 \""));

        JsonNode day = body(manager.get("/api/branches/" + hall + "/appointments"));

        assertThat(made.path("code").asString()).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(made.path("state").asString()).isEqualTo("BOOKED");
        assertThat(made.path("booking").asString()).isEqualTo("ON_TIME");
        assertThat(made.path("note").asString()).isEqualTo("请备零钱");
        assertThat(made.path("from").asString()).isEqualTo(in(0).toString());
        assertThat(day.path("day")).isEqualTo(day.path("today"));
        assertThat(day.path("rule").path("lateMinutes").asInt()).isEqualTo(15);
        assertThat(day.path("appointments")).hasSize(1);
        assertThat(day.path("appointments").get(0)).isEqualTo(made);
    }

    @Test
    void appendsOneEventForEachChangeAndNoneForARefusal() {
        long before = revision();
        JsonNode made = booked(30);
        order(manager, made, "change", "{\"service\":\"personal-cash\",\"at\":\"" + in(60) + "\"}");
        order(manager, made, "keep", "{\"reason\":\"堵车来电\"}");
        order(manager, made, "cancel", "{\"reason\":\"客户改期\"}");
        assertRefused(order(manager, made, "cancel", "{\"reason\":\"x\"}"), 409, "appointment-state");

        assertThat(revision()).isEqualTo(before + 4);
        assertThat(events(before))
                .containsExactly(
                        "APPOINTMENT_MADE", "APPOINTMENT_CHANGED", "APPOINTMENT_CHANGED", "APPOINTMENT_CANCELLED");
        assertThat(bodies(before)).doesNotContain(made.path("code").asString());
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        String body = "{\"service\":\"personal-cash\",\"at\":\"" + in(30) + "\",\"language\":\"en\"}";
        HttpResponse<String> first = post(body, "press");
        HttpResponse<String> again = post(body, "press");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(body(manager.get("/api/branches/" + hall + "/appointments")).path("appointments"))
                .hasSize(1);
        assertRefused(post(body.replace("\"en\"", "\"zh-CN\""), "press"), 422, "idempotency-key-reused");
    }

    @Test
    void refusesTimesThatAreNotOfferedPastFullOrTooFarAhead() {
        booked(30);
        long before = revision();

        assertRefused(book(CASH, in(37), ""), 409, "no-such-slot");
        assertRefused(book(TRANSFER, in(30), ""), 409, "no-such-slot");
        assertRefused(book(CASH, in(0), ""), 409, "slot-over");
        assertRefused(book(CASH, Instant.MAX, ""), 409, "no-such-slot");
        assertRefused(book(CASH, Instant.MIN, ""), 409, "no-such-slot");
        assertRefused(book(CASH, in(30), ""), 409, "slot-full");
        assertRefused(book(CASH, in(15 * 24 * 60), ""), 409, "too-far-ahead");
        assertRefused(book("haircut", in(30), ""), 404, "unknown-service");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void refusesAnOpenNameAnEndlessNoteAndANumberThatCannotBeRead() {
        String broken = sealed(DocumentKind.PHONE, "13800138000").replace("PHONE", "BANK_CARD");

        assertRefused(book(CASH, in(30), ",\"maskedName\":\"王小明\""), 400, "malformed");
        assertRefused(book(CASH, in(30), ",\"note\":\"" + "长".repeat(201) + "\""), 400, "malformed");
        assertRefused(book(CASH, in(30), ",\"phone\":" + broken), 400, "unreadable-number");
    }

    @Test
    void saysWhatIsFree() {
        booked(30);
        String today = body(manager.get("/api/branches/" + hall + "/appointments"))
                .path("today")
                .asString();

        JsonNode slots =
                body(manager.get("/api/branches/" + hall + "/appointment-slots?service=personal-cash&day=" + today));

        assertThat(slots.get(0).path("at").asString()).isEqualTo(in(15).toString());
        assertThat(slots.get(0).path("free").asInt()).isEqualTo(1);
        assertThat(slots.get(1).path("free").asInt()).isZero();
        assertThat(slots.get(slots.size() - 1).path("at").asString()).endsWith("T15:45:00Z");
    }

    @Test
    void freesThePlaceThatIsLeft() {
        JsonNode made = booked(30);

        JsonNode moved = body(order(
                manager, made, "change", "{\"service\":\"personal-cash\",\"at\":\"" + in(60) + "\",\"note\":\"改期\"}"));

        assertThat(moved.path("at").asString()).isEqualTo(in(60).toString());
        assertThat(moved.path("code")).isEqualTo(made.path("code"));
        assertThat(moved.path("note").asString()).isEqualTo("改期");
        booked(30);
        assertRefused(book(CASH, in(60), ""), 409, "slot-full");
        order(manager, made, "cancel", "{\"reason\":\"不来了\"}");
        booked(60);
    }

    @Test
    void forgetsOfACancelledOneWhoItWas() {
        JsonNode made = made(book(CASH, in(30), ",\"phone\":" + sealed(DocumentKind.PHONE, "13800138000")));
        assertThat(made.path("byPhone").asBoolean()).isTrue();

        JsonNode cancelled = body(order(manager, made, "cancel", "{\"reason\":\"不来了\"}"));

        assertThat(cancelled.path("byPhone").asBoolean()).isFalse();
        assertThat(cancelled.path("cancelReason").asString()).isEqualTo("不来了");
    }

    @Test
    void wantsToBeToldWhy() {
        JsonNode made = booked(30);

        assertRefused(order(manager, made, "cancel", "{\"reason\":\" \"}"), 400, "malformed");
        assertRefused(order(manager, made, "keep", "{}"), 400, "malformed");
    }

    @Test
    void fillsNoPlaceTwiceWhenManyBookAtOnce() throws Exception {
        List<Callable<Integer>> many = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> book(CASH, in(30), "").statusCode())
                .toList();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(many).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsOnlyOnce(201).hasSize(12);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(11);
    }

    @Test
    void isForLobbyManagersAndSupervisorsOfTheBranch() {
        JsonNode made = booked(30);

        Browser teller = staff(Role.TELLER);
        assertRefused(teller.get("/api/branches/" + hall + "/appointments"), 403, "not-allowed");
        assertRefused(order(teller, made, "cancel", "{\"reason\":\"x\"}"), 403, "not-allowed");
        assertRefused(signedIn(Role.LOBBY_MANAGER).get("/api/branches/" + hall + "/appointments"), 403, "not-allowed");
        assertRefused(
                manager.put("/api/branches/" + hall + "/appointment-rule", "{}", "Idempotency-Key", key()),
                400,
                "malformed");
        Browser justManager = staff(Role.LOBBY_MANAGER);
        assertRefused(
                justManager.put(
                        "/api/branches/" + hall + "/appointment-rule",
                        "{\"earlyMinutes\":1,\"lateMinutes\":1,\"daysAhead\":1,\"offers\":[]}",
                        "Idempotency-Key",
                        key()),
                403,
                "not-allowed");
        assertThat(staff(Role.ADMIN)
                        .get("/api/branches/" + hall + "/appointments")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void marksWhoNeverCameOnceTheDayIsOver() {
        JsonNode today = booked(30);
        JsonNode tomorrow = made(book(CASH, in(24 * 60), ""));
        long before = revision();

        clock.move(Duration.ofHours(15));
        await().untilAsserted(() -> assertThat(state(today)).isEqualTo("MISSED"));

        assertThat(state(tomorrow)).isEqualTo("BOOKED");
        assertThat(events(before)).containsExactly("APPOINTMENT_MISSED");
    }

    private String state(JsonNode appointment) {
        return jdbc.sql("SELECT state FROM appointment WHERE id = :id::uuid")
                .param("id", appointment.path("id").asString())
                .query(String.class)
                .single();
    }

    private List<String> events(long after) {
        return jdbc.sql("SELECT type FROM event WHERE branch_id = :b AND rev > :rev ORDER BY rev")
                .param("b", hall)
                .param("rev", after)
                .query(String.class)
                .list();
    }

    private String bodies(long after) {
        return jdbc.sql("SELECT string_agg(body::text, ' ') FROM event WHERE branch_id = :b AND rev > :rev")
                .param("b", hall)
                .param("rev", after)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> post(String body, String key) {
        return manager.post("/api/branches/" + hall + "/appointments", body, "Idempotency-Key", key);
    }
}
