package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a teller can do, and what is refused without changing anything. */
class CallingIntegrationTests extends HallServer {

    @Nested
    class AtTheCounter {

        @Test
        void signsATellerInOnceAndSaysSoAgain() {
            Browser teller = staff(Role.TELLER);

            assertThat(command(teller, counter(1) + "/session").statusCode()).isEqualTo(201);
            assertThat(command(teller, counter(1) + "/session").statusCode()).isEqualTo(200);
        }

        @Test
        void refusesASecondTellerAtTheSameCounter() {
            tellerAt(1);
            long before = revision();

            assertRefused(command(staff(Role.TELLER), counter(1) + "/session"), 409, "counter-taken");
            assertThat(revision()).isEqualTo(before);
        }

        @Test
        void refusesOneTellerAtTwoCounters() {
            Browser teller = tellerAt(1);

            assertRefused(command(teller, counter(2) + "/session"), 409, "already-at-a-counter");
        }

        @Test
        void refusesToSignOutWhileACustomerIsThere() {
            Browser teller = tellerAt(1);
            take(station(StationKind.KIOSK), CASH, "k1");
            command(teller, counter(1) + "/next");

            assertRefused(teller.delete(counter(1) + "/session", "Idempotency-Key", "out"), 409, "counter-busy");
        }

        @Test
        void refusesACounterThatIsClosedOrUnknownOrAnothers() {
            Browser teller = staff(Role.TELLER);
            tellerAt(2);

            assertRefused(command(teller, counter(1) + "/next"), 409, "counter-closed");
            assertRefused(command(teller, counter(2) + "/next"), 403, "not-your-counter");
            assertRefused(command(teller, counter(77) + "/next"), 404, "unknown-counter");
        }

        @Test
        void refusesEverybodyWhoIsNoTeller() {
            assertRefused(command(staff(Role.LOBBY_MANAGER), counter(1) + "/session"), 403, "not-allowed");
            assertRefused(command(staff(Role.LOBBY_MANAGER), counter(1) + "/next"), 403, "not-allowed");
        }
    }

    @Nested
    class Calling {

        private StationIdentity kiosk;
        private Browser teller;

        @BeforeEach
        void aKioskAndATeller() {
            kiosk = station(StationKind.KIOSK);
            teller = tellerAt(1);
        }

        @Test
        void callsNobodyWhenNobodyWaitsAndSpendsNoRevision() {
            long before = revision();

            assertThat(command(teller, counter(1) + "/next").statusCode()).isEqualTo(204);
            assertThat(revision()).isEqualTo(before);
        }

        @Test
        void callsInOrderOfArrivalWithinAService() {
            take(kiosk, CASH, "k1");
            take(kiosk, CASH, "k2");

            HttpResponse<String> first = command(teller, counter(1) + "/next");

            assertThat(body(first).path("number").asString()).isEqualTo("A001");
            assertThat(body(first).path("state").asString()).isEqualTo("CALLED");
            assertThat(body(first).path("counter").asInt()).isEqualTo(1);
        }

        @Test
        void takesTheSecondChoiceOnlyWhenNobodyOfTheFirstWaits() {
            take(kiosk, TRANSFER, "k1");
            clock.move(Duration.ofMinutes(30));
            take(kiosk, CASH, "k2");

            assertThat(next()).isEqualTo("A001");
            release("A001");
            assertThat(next()).isEqualTo("B001");
        }

        @Test
        void callsSomebodyWhoWasPassedFiveTimesAtItsOwnCounters() {
            take(kiosk, CASH, "patient");
            promise("A001", 200);
            Browser elsewhere = tellerAt(6);
            for (int i = 0; i < 3; i++) {
                urgent("second-choice-" + i);
                assertThat(nextAt(elsewhere, 6)).isNotEqualTo("A001");
            }
            for (int i = 0; i < 5; i++) {
                urgent("own-" + i);
                assertThat(nextAt(teller, 1)).isNotEqualTo("A001");
            }

            urgent("one-too-many");
            String called =
                    body(command(teller, counter(1) + "/next")).path("id").asString();
            JsonNode why = body(staff(Role.LOBBY_MANAGER).get("/api/tickets/" + called + "/why"));

            assertThat(why.path("decision").path("reason").asString()).isEqualTo("PASSED_ENOUGH");
            assertThat(why.path("decision").path("candidates").size()).isEqualTo(2);
            assertThat(why.path("decision")
                            .path("candidates")
                            .get(1)
                            .path("number")
                            .asString())
                    .isEqualTo("A001");
            assertThat(why.path("decision")
                            .path("candidates")
                            .get(1)
                            .path("passes")
                            .asInt())
                    .isEqualTo(5);
            assertThat(why.path("decision").path("called").asString()).isEqualTo(called);
        }

        @Test
        void hasNoReasonForACallThatWasNeverMade() {
            String id = body(take(kiosk, CASH, "k1")).path("id").asString();

            assertRefused(teller.get("/api/tickets/" + id + "/why"), 404, "never-called");
        }

        @Test
        void refusesTheNextWhileOneIsAtTheCounter() {
            take(kiosk, CASH, "k1");
            take(kiosk, CASH, "k2");
            next();

            assertRefused(command(teller, counter(1) + "/next"), 409, "counter-busy");
        }

        @Test
        void saysAgainThatNobodyWaitedThoughSomebodyHasComeMeanwhile() {
            assertThat(pressed(teller).statusCode()).isEqualTo(204);
            take(kiosk, CASH, "k1");
            long before = revision();

            assertThat(pressed(teller).statusCode()).isEqualTo(204);

            assertThat(revision()).isEqualTo(before);
            assertThat(command(teller, counter(1) + "/next").statusCode()).isEqualTo(200);
        }

        private HttpResponse<String> pressed(Browser teller) {
            return teller.post(counter(1) + "/next", "", "Idempotency-Key", "one-press");
        }

        @Test
        void givesTheSameTicketForTheSameKey() {
            take(kiosk, CASH, "k1");
            take(kiosk, CASH, "k2");

            String first = teller.post(counter(1) + "/next", "", "Idempotency-Key", "press-1")
                    .body();
            String again = teller.post(counter(1) + "/next", "", "Idempotency-Key", "press-1")
                    .body();

            assertThat(json.readTree(again).path("id"))
                    .isEqualTo(json.readTree(first).path("id"));
        }

        @Test
        void walksATicketToItsEnd() {
            take(kiosk, CASH, "k1");
            String id = nextId();

            assertThat(state(command(teller, "/api/tickets/" + id + "/recall"))).isEqualTo("CALLED");
            assertThat(state(command(teller, "/api/tickets/" + id + "/start"))).isEqualTo("SERVING");
            assertThat(state(command(teller, "/api/tickets/" + id + "/finish"))).isEqualTo("SERVED");
        }

        @Test
        void refusesToFinishATicketThatWasNotCalled() {
            String id = body(take(kiosk, CASH, "k1")).path("id").asString();
            long before = revision();

            assertRefused(command(teller, "/api/tickets/" + id + "/finish"), 409, "ticket-state");
            assertThat(revision()).isEqualTo(before);
        }

        @Test
        void refusesATellerWhoDidNotCallTheTicket() {
            take(kiosk, CASH, "k1");
            String id = nextId();

            assertRefused(command(tellerAt(2), "/api/tickets/" + id + "/start"), 403, "not-your-counter");
        }

        @ParameterizedTest
        @ValueSource(strings = {"recall", "start", "finish", "no-show", "cancel"})
        void saysThatATicketIsUnknown(String word) {
            assertRefused(command(teller, UNKNOWN_TICKET + "/" + word), 404, "unknown-ticket");
        }

        @Test
        void refusesACommandWithoutAKey() {
            assertRefused(teller.post(counter(1) + "/next", ""), 400, "idempotency-key-missing");
        }

        @Test
        void forgetsTheCustomersTokenWhenTheTicketIsClosed() {
            take(kiosk, CASH, "k1");
            String id = nextId();
            jdbc.sql("UPDATE ticket SET customer_token = 'k1:x' WHERE id = :id")
                    .param("id", UUID.fromString(id))
                    .update();

            command(teller, "/api/tickets/" + id + "/no-show");

            assertThat(jdbc.sql("SELECT count(*) FROM ticket WHERE customer_token IS NOT NULL AND branch_id = :b")
                            .param("b", hall)
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        private String next() {
            return body(command(teller, counter(1) + "/next")).path("number").asString();
        }

        /** Calls at counter {@code no}, lets the customer go again, and says who it was. */
        private String nextAt(Browser caller, int no) {
            String number =
                    body(command(caller, counter(no) + "/next")).path("number").asString();
            releaseBy(caller, number);
            return number;
        }

        /** Somebody with a promise of one minute who has waited for one. */
        private void urgent(String key) {
            promise(body(take(kiosk, CASH, key)).path("number").asString(), 1);
            clock.move(Duration.ofMinutes(1));
        }

        private void promise(String number, int minutes) {
            jdbc.sql("UPDATE ticket SET promise_minutes = :minutes WHERE branch_id = :b AND number = :n")
                    .param("minutes", minutes)
                    .param("b", hall)
                    .param("n", number)
                    .update();
        }

        private String nextId() {
            return body(command(teller, counter(1) + "/next")).path("id").asString();
        }

        private void release(String number) {
            releaseBy(teller, number);
        }

        private void releaseBy(Browser caller, String number) {
            String id = jdbc.sql("SELECT id::text FROM ticket WHERE branch_id = :b AND number = :n")
                    .param("b", hall)
                    .param("n", number)
                    .query(String.class)
                    .single();
            command(caller, "/api/tickets/" + id + "/no-show");
        }

        private String state(HttpResponse<String> answer) {
            return body(answer).path("state").asString();
        }
    }
}
