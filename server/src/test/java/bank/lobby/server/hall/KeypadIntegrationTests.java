package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The keypad of counter 1, as the display of the branch passes it on. */
class KeypadIntegrationTests extends LifeServer {

    private StationIdentity display;

    @Autowired
    private EventLog log;

    @BeforeEach
    void padOnTheDesk() {
        display = station(StationKind.DISPLAY);
    }

    @Test
    void callsServesAndFinishesAsWhoeverIsSignedIn() {
        String first = taken(CASH);
        String second = taken(CASH);

        assertThat(body(done("NEXT")).path("state").asString()).isEqualTo("CALLED");
        done("RECALL");
        assertThat(body(done("START")).path("state").asString()).isEqualTo("SERVING");
        HttpResponse<String> next = done("NEXT");

        assertThat(state(first)).isEqualTo("SERVED");
        assertThat(state(second)).isEqualTo("CALLED");
        assertThat(body(next).path("number").asString())
                .isEqualTo(ticket(second).path("number").asString());
        assertThat(body(next).path("waiting").asInt()).isZero();
    }

    @Test
    void keepsWithTheEventThatAKeypadPassedItOn() {
        taken(CASH);
        String staffNo = body(teller.get("/api/me")).path("staffNo").asString();

        done("NEXT");

        EventRow event = log.after(hall, revision() - 1, 1).getFirst();
        assertThat(event.type()).isEqualTo("CALLED");
        assertThat(event.actor()).isEqualTo(staffNo);
        assertThat(json.readTree(event.body()).path("through").path("device").asString())
                .isEqualTo("KEYPAD");
        assertThat(json.readTree(event.body()).path("through").path("station").asString())
                .isEqualTo(display.enrolment().station().toString());
    }

    @Test
    void doesAPressOnceHoweverOftenItIsSent() {
        String first = taken(CASH);
        String second = taken(CASH);
        String key = UUID.randomUUID().toString();
        String end = UUID.randomUUID().toString();

        press(1, "NEXT", key, 0);
        press(1, "NEXT", key, 900);
        done("START");
        press(1, "END", end, 0);
        long before = revision();
        HttpResponse<String> again = press(1, "END", end, 1_200);
        press(1, "NEXT", key, 4_900);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(revision()).isEqualTo(before);
        assertThat(state(first)).isEqualTo("SERVED");
        assertThat(state(second)).isEqualTo("WAITING");
        assertRefused(press(1, "PAUSE", key, 0), 422, "idempotency-key-reused");
    }

    @Test
    void finishesAndCallsUnderTheLongestKeyThereCanBe() {
        String first = serving(CASH);
        String second = taken(CASH);

        HttpResponse<String> next = press(1, "NEXT", "k".repeat(64), 0);

        assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
        assertThat(state(first)).isEqualTo("SERVED");
        assertThat(state(second)).isEqualTo("CALLED");
    }

    @Test
    void setsAsideTakesBackPassesOnAndGivesUp() {
        String one = serving(CASH);

        done("HOLD");
        assertThat(state(one)).isEqualTo("PARKED");
        done("RESUME");
        assertThat(state(one)).isEqualTo("WAITING");
        done("NEXT");
        done("RESUME");
        assertThat(state(one)).isEqualTo("SERVING");
        tellerAt(2);
        assertThat(send(
                                display,
                                1,
                                "{\"key\":\"TRANSFER\",\"ageMillis\":0,\"counter\":2}",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(one)).isEqualTo("WAITING");
        String two = taken(CASH);
        done("NEXT");
        done("NO_SHOW");
        assertThat(state(two)).isEqualTo("NO_SHOW");
    }

    @Test
    void pausesTheCounterAndOpensItAgain() {
        taken(CASH);

        done("PAUSE");
        assertRefused(press("NEXT"), 409, "counter-paused");
        done("RESUME");

        assertThat(body(done("NEXT")).path("state").asString()).isEqualTo("CALLED");
    }

    @Test
    void refusesInWordsAndChangesNothing() {
        long before = revision();

        for (String key : new String[] {"RECALL", "START", "NO_SHOW", "END", "HOLD", "TRANSFER", "RESUME"}) {
            assertRefused(press(key), 409, "counter-empty");
        }
        assertRefused(press(2, "NEXT", UUID.randomUUID().toString(), 0), 409, "counter-closed");
        assertRefused(press(99, "NEXT", UUID.randomUUID().toString(), 0), 404, "unknown-counter");
        assertRefused(press(1, "NEXT", "", 0), 400, "idempotency-key-missing");
        assertThat(body(done("NEXT")).path("state").isMissingNode()).isTrue();

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void leavesTheCustomerAtTheCounterWhenNextComesBeforeTheyWereServed() {
        String there = taken(CASH);
        String waits = taken(CASH);
        done("NEXT");

        assertRefused(press("NEXT"), 409, "counter-busy");

        assertThat(state(there)).isEqualTo("CALLED");
        assertThat(state(waits)).isEqualTo("WAITING");
    }

    @Test
    void doesNotDoWhatWasPressedLongAgoOrBeforeTheTellerSatDown() {
        String id = taken(CASH);

        assertRefused(press(1, "NEXT", UUID.randomUUID().toString(), 5_001), 409, "press-too-old");
        assertThat(teller.delete(counter(1) + "/session", "Idempotency-Key", "out")
                        .statusCode())
                .isEqualTo(204);
        tellerAt(1);
        clock.move(Duration.ofSeconds(1));
        assertRefused(press(1, "NEXT", UUID.randomUUID().toString(), 1_500), 409, "press-of-another");

        assertThat(state(id)).isEqualTo("WAITING");
    }

    @Test
    void isPassedOnByADisplayOfThisBranchOnly() {
        taken(CASH);
        String press = "{\"key\":\"NEXT\",\"ageMillis\":0}";

        assertRefused(send(kiosk, 1, press, UUID.randomUUID().toString()), 403, "not-allowed");
        assertRefused(at(teller, 1, "keypad", press), 403, "not-allowed");
        assertThat(send(
                                display,
                                1,
                                "{\"key\":\"LOGIN\",\"ageMillis\":0}",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void obeysNobodyWhoMayNotWorkAnyMore() {
        taken(CASH);
        String staffNo = body(teller.get("/api/me")).path("staffNo").asString();
        staffBook.disable(new StaffNo(staffNo));

        assertRefused(press("NEXT"), 403, "not-allowed");
    }

    private HttpResponse<String> done(String key) {
        HttpResponse<String> answer = press(key);
        assertThat(answer.statusCode()).as(key + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> press(String key) {
        return press(1, key, UUID.randomUUID().toString(), 0);
    }

    private HttpResponse<String> press(int counter, String key, String idempotency, long age) {
        return send(display, counter, "{\"key\":\"" + key + "\",\"ageMillis\":" + age + "}", idempotency);
    }

    private HttpResponse<String> send(StationIdentity station, int counter, String body, String key) {
        return browser()
                .post(counter(counter) + "/keypad", body, "Authorization", bearer(station), "Idempotency-Key", key);
    }
}
