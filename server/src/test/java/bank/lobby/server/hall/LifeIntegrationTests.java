package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole life of a ticket over HTTP: every way it may go, and when it may not. */
class LifeIntegrationTests extends LifeServer {

    @Nested
    class Called {

        @Test
        void isRepeatedWithSpacingAndNotForEver() {
            lifeRules.set(hall, LifeRule.DEFAULT);
            String id = taken(CASH);
            call(teller, 1);

            HttpResponse<String> soon = asked(teller, id, "recall", "");
            assertRefused(soon, 409, "recall-too-soon");
            assertThat(body(soon).path("seconds").asInt()).isEqualTo(10);
            for (int i = 0; i < 3; i++) {
                clock.move(Duration.ofSeconds(10));
                step(teller, id, "recall");
            }
            clock.move(Duration.ofSeconds(10));

            assertRefused(asked(teller, id, "recall", ""), 409, "recall-limit");
        }

        @Test
        void isGivenUpOnlyAfterARecallAndSomeTime() {
            lifeRules.set(hall, LifeRule.DEFAULT);
            String id = taken(CASH);
            call(teller, 1);
            clock.move(Duration.ofMinutes(5));

            assertRefused(asked(teller, id, "no-show", ""), 409, "no-show-recalls");
            step(teller, id, "recall");
            assertRefused(asked(teller, id, "no-show", ""), 409, "no-show-too-soon");
            clock.move(Duration.ofSeconds(20));

            assertThat(step(teller, id, "no-show").path("state").asString()).isEqualTo("NO_SHOW");
        }

        @Test
        void comesBackBehindThreeOfItsLineAndNotThreeTimes() {
            String missed = taken(CASH);
            String[] behind = {taken(CASH), taken(CASH), taken(CASH), taken(CASH)};
            assertThat(call(teller, 1)).isEqualTo(missed);
            step(teller, missed, "no-show");

            step(manager, missed, "requeue");

            for (String next : new String[] {behind[0], behind[1], behind[2], missed}) {
                assertThat(call(teller, 1)).isEqualTo(next);
                step(teller, next, "no-show");
            }
            step(teller, missed, "requeue");
            assertThat(call(teller, 1)).isEqualTo(behind[3]);
            step(teller, behind[3], "no-show");
            assertThat(call(teller, 1)).isEqualTo(missed);
            step(teller, missed, "no-show");
            assertRefused(asked(teller, missed, "requeue", ""), 409, "requeue-limit");
            clock.move(Duration.ofMinutes(31));
            assertRefused(asked(teller, behind[0], "requeue", ""), 409, "requeue-too-late");
        }
    }

    @Nested
    class SetAside {

        @Test
        void comesBackToItsOwnCounterByHand() {
            String id = serving(CASH);
            JsonNode parked = step(teller, id, "park", "{\"reason\":\"form\",\"minutes\":20}");
            assertThat(parked.path("state").asString()).isEqualTo("PARKED");
            assertThat(parked.path("course").path("parking").path("until").asString())
                    .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)).toString());

            step(teller, id, "unpark");
            Browser other = tellerAt(2);

            assertThat(call(other, 2)).isEmpty();
            assertThat(call(teller, 1)).isEqualTo(id);
        }

        @Test
        void fallsBackToEverybodyWhenThatSessionIsOver() {
            String id = serving(CASH);
            step(teller, id, "park", "{\"reason\":\"form\"}");
            teller.delete(counter(1) + "/session", "Idempotency-Key", "out");
            clock.move(Duration.ofSeconds(1));
            command(teller, counter(1) + "/session");
            step(manager, id, "unpark");

            assertThat(call(tellerAt(2), 2)).isEqualTo(id);
        }

        @Test
        void refusesAnUnknownReasonAndTooLongATime() {
            String id = serving(CASH);

            assertRefused(asked(teller, id, "park", "{\"reason\":\"nap\"}"), 404, "unknown-reason");
            assertRefused(asked(teller, id, "park", "{\"reason\":\"form\",\"minutes\":121}"), 400, "malformed");
            assertThat(state(id)).isEqualTo("SERVING");
        }

        @Test
        void isCalledByNameWhenTheCustomerIsBackEarly() {
            String id = serving(CASH);
            step(teller, id, "park", "{\"reason\":\"copy\"}");

            HttpResponse<String> called = at(teller, 1, "call", "{\"ticket\":\"" + id + "\",\"reason\":\"returning\"}");

            assertThat(called.statusCode()).as(called.body()).isEqualTo(200);
            JsonNode why = body(manager.get("/api/tickets/" + id + "/why")).path("decision");
            assertThat(why.path("reason").asString()).isEqualTo("CHOSEN");
            assertThat(why.path("words").asString()).isEqualTo("returning");
        }
    }

    @Nested
    class SentOn {

        @Test
        void keepsItsArrivalInAnotherLine() {
            String id = serving(CASH);
            Instant arrival = clock.instant();
            clock.move(Duration.ofMinutes(7));
            taken(TRANSFER);

            JsonNode sent =
                    step(teller, id, "transfer", "{\"service\":\"" + TRANSFER + "\",\"note\":\"has the form\"}");

            assertThat(sent.path("since").asString()).isEqualTo(arrival.toString());
            assertThat(sent.path("note").asString()).isEqualTo("has the form");
            assertThat(call(tellerAt(6), 6)).isEqualTo(id);
        }

        @Test
        void goesToACounterThatDoesNotTakeItsService() {
            Browser sixth = tellerAt(6);
            taken(TRANSFER);
            String id = serving(CASH);

            step(teller, id, "transfer", "{\"counter\":6}");

            assertThat(call(teller, 1)).isNotEqualTo(id);
            String first = call(sixth, 6);
            step(sixth, first, "no-show");
            assertThat(Set.of(first, call(sixth, 6))).contains(id);
        }

        @Test
        void goesToAPersonWhereverTheySit() {
            Browser third = tellerAt(3);
            String staffNo = body(third.get("/api/me")).path("staffNo").asString();
            String id = serving(CASH);
            step(teller, id, "transfer", "{\"staffNo\":\"" + staffNo + "\"}");
            third.delete(counter(3) + "/session", "Idempotency-Key", "out");
            command(third, counter(4) + "/session");

            assertThat(call(teller, 1)).isEmpty();
            assertThat(call(third, 4)).isEqualTo(id);
        }

        @Test
        void refusesNobodyClosedCountersAndPeopleWhoAreAway() {
            String id = serving(CASH);

            assertRefused(asked(teller, id, "transfer", "{}"), 400, "malformed");
            assertRefused(asked(teller, id, "transfer", "{\"counter\":5}"), 409, "counter-closed");
            assertRefused(asked(teller, id, "transfer", "{\"counter\":55}"), 404, "unknown-counter");
            assertRefused(asked(teller, id, "transfer", "{\"staffNo\":\"nobody\"}"), 409, "teller-away");
            assertRefused(asked(teller, id, "transfer", "{\"service\":\"none\"}"), 404, "unknown-service");
            assertThat(state(id)).isEqualTo("SERVING");
        }

        @Test
        void mayBeChangedInTheLineByAManagerOnly() {
            String id = taken(CASH);
            String target = "{\"service\":\"" + TRANSFER + "\"}";

            assertRefused(asked(teller, id, "transfer", target), 403, "not-allowed");
            assertThat(step(manager, id, "transfer", target).path("service").asString())
                    .isEqualTo(TRANSFER);
        }

        @Test
        void comesBackFromASideTripToWhoeverSentIt() {
            String id = serving(CASH);
            step(teller, id, "side-trip", "{\"service\":\"" + TRANSFER + "\"}");
            String meanwhile = taken(CASH);
            assertThat(call(teller, 1)).isEqualTo(meanwhile);
            step(teller, meanwhile, "no-show");
            Browser cashier = tellerAt(6);
            assertThat(call(cashier, 6)).isEqualTo(id);
            step(cashier, id, "start");
            assertRefused(asked(cashier, id, "side-trip", "{\"counter\":1}"), 409, "already-away");

            JsonNode back = step(cashier, id, "finish");

            assertThat(back.path("state").asString()).isEqualTo("WAITING");
            assertThat(back.path("service").asString()).isEqualTo(CASH);
            assertThat(call(tellerAt(2), 2)).isEmpty();
            assertThat(call(teller, 1)).isEqualTo(id);
        }
    }

    @Nested
    class SeveralServices {

        @Test
        void goOnAtTheSameCounterThatTakesThem() {
            String id = serving(CASH);
            step(teller, id, "also", "{\"services\":[\"" + TRANSFER + "\"]}");

            JsonNode on = step(
                    teller, id, "finish", "{\"delivered\":[\"" + CASH + "\"],\"outcome\":\"done\",\"rating\":true}");
            assertThat(on.path("state").asString()).isEqualTo("SERVING");
            assertThat(on.path("service").asString()).isEqualTo(TRANSFER);

            JsonNode done = step(teller, id, "finish", "{\"quantity\":4,\"lead\":\"fund\",\"rating\":true}");
            assertThat(done.path("state").asString()).isEqualTo("SERVED");
            assertThat(done.path("quantity").asInt()).isEqualTo(4);
            assertThat(done.path("course").path("ratingAsked").asBoolean()).isTrue();
        }

        @Test
        void refuseWhatTheBankDoesNotKnow() {
            String id = serving(CASH);

            assertRefused(asked(teller, id, "also", "{\"services\":[\"none\"]}"), 404, "unknown-service");
            assertRefused(asked(teller, id, "finish", "{\"outcome\":\"magic\"}"), 404, "unknown-reason");
            assertRefused(asked(teller, id, "finish", "{\"delivered\":[\"none\"]}"), 404, "unknown-service");
            assertRefused(asked(teller, id, "finish", "{\"quantity\":0}"), 400, "malformed");
            assertThat(state(id)).isEqualTo("SERVING");
        }
    }

    @Nested
    class WithoutATicket {

        @Test
        void isServedAtOnceUnderANumberOfItsOwn() {
            HttpResponse<String> answer = at(teller, 1, "walk-up", "{\"service\":\"" + CASH + "\",\"quantity\":3}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(body(answer).path("number").asString()).isEqualTo("WK001");
            assertThat(body(answer).path("state").asString()).isEqualTo("SERVING");
            assertRefused(at(teller, 1, "walk-up", "{\"service\":\"" + CASH + "\"}"), 409, "counter-busy");
            step(teller, body(answer).path("id").asString(), "finish");
        }
    }

    @Nested
    class MovedForward {

        @Test
        void isFirstOfItsLineAndItsArrivalStays() {
            String first = taken(CASH);
            clock.move(Duration.ofMinutes(1));
            String last = taken(CASH);
            String arrival = ticket(last).path("issuedAt").asString();
            String reason = "{\"reason\":\"care\"}";
            assertRefused(asked(teller, last, "move-forward", reason), 403, "not-allowed");

            JsonNode moved = step(manager, last, "move-forward", reason);

            assertThat(moved.path("issuedAt").asString()).isEqualTo(arrival);
            assertThat(moved.path("course").path("movedFrom").asString()).isEqualTo(arrival);
            assertThat(call(teller, 1)).isEqualTo(last);
            step(teller, last, "no-show");
            assertRefused(asked(manager, first, "move-forward", reason), 409, "already-first");
        }

        @Test
        void stillPassesThoseWhoCameBefore() {
            String first = taken(CASH);
            for (int i = 0; i < 5; i++) {
                clock.move(Duration.ofSeconds(1));
                String pushed = taken(CASH);
                step(manager, pushed, "move-forward", "{\"reason\":\"urgent\"}");
                assertThat(call(teller, 1)).isEqualTo(pushed);
                step(teller, pushed, "no-show");
            }

            assertThat(call(teller, 1)).isEqualTo(first);
            JsonNode why = body(manager.get("/api/tickets/" + first + "/why")).path("decision");
            assertThat(why.path("candidates").get(0).path("passes").asInt()).isEqualTo(5);
        }
    }

    @Nested
    class ChosenByName {

        @Test
        void needsAReasonAndTheBranchsLeave() {
            taken(CASH);
            String second = taken(CASH);
            String chosen = "{\"ticket\":\"" + second + "\",\"reason\":\"care\"}";
            assertRefused(
                    at(teller, 1, "call", "{\"ticket\":\"" + second + "\",\"reason\":\"likes\"}"),
                    404,
                    "unknown-reason");
            lifeRules.set(hall, new LifeRule(3, 0, 0, 0, 3, 30, 2, 30, 120, 5, 10, Set.of()));
            assertRefused(at(teller, 1, "call", chosen), 403, "chosen-calls-not-allowed");
            lifeRules.set(hall, new LifeRule(3, 0, 0, 0, 3, 30, 2, 30, 120, 5, 10, Set.of(Role.TELLER)));

            assertThat(body(at(teller, 1, "call", chosen)).path("state").asString())
                    .isEqualTo("CALLED");
        }
    }

    @Nested
    class TakenBack {

        @Test
        void aCallLeavesTheTicketWhereItWas() {
            String first = taken(CASH);
            String second = taken(CASH);
            call(teller, 1);

            assertThat(body(at(teller, 1, "undo", "")).path("state").asString()).isEqualTo("WAITING");

            assertThat(ticket(first).path("state").asString()).isEqualTo("WAITING");
            assertThat(passesNoted()).isZero();
            assertThat(call(teller, 1)).isEqualTo(first);
            assertThat(ticket(second).path("state").asString()).isEqualTo("WAITING");
        }

        @Test
        void aFinishAndANoShowGoOnAtTheCounter() {
            String id = serving(CASH);
            step(teller, id, "finish");
            at(teller, 1, "undo", "");
            assertThat(state(id)).isEqualTo("SERVING");
            assertRefused(at(teller, 1, "undo", ""), 409, "nothing-to-undo");

            step(teller, id, "park", "{\"reason\":\"form\"}");
            at(teller, 1, "undo", "");
            assertThat(state(id)).isEqualTo("SERVING");
        }

        @Test
        void furtherServicesAreForgotten() {
            String id = serving(CASH);
            step(teller, id, "also", "{\"services\":[\"" + TRANSFER + "\"]}");

            assertThat(at(teller, 1, "undo", "").statusCode()).isEqualTo(200);

            assertThat(step(teller, id, "finish").path("state").asString()).isEqualTo("SERVED");
        }

        @Test
        void onlyWithinSecondsAndWhileNothingElseHappened() {
            String id = serving(CASH);
            step(teller, id, "finish");
            clock.move(Duration.ofSeconds(11));
            assertRefused(at(teller, 1, "undo", ""), 409, "nothing-to-undo");

            String next = serving(CASH);
            step(teller, next, "transfer", "{\"service\":\"" + TRANSFER + "\"}");
            call(tellerAt(6), 6);
            assertRefused(at(teller, 1, "undo", ""), 409, "nothing-to-undo");
        }

        private long passesNoted() {
            return jdbc.sql("SELECT count(*) FROM call_made WHERE branch_id = :b")
                    .param("b", hall)
                    .query(Long.class)
                    .single();
        }
    }

    @Nested
    class Gone {

        @Test
        void keepsWhyAndKnowsTheBanksReasonsOnly() {
            String left = taken(CASH);
            String cancelled = taken(CASH);
            assertRefused(asked(manager, left, "leave", "{\"reason\":\"mistake\"}"), 404, "unknown-reason");

            step(manager, left, "leave", "{\"reason\":\"wait\"}");
            step(manager, cancelled, "cancel", "{\"reason\":\"mistake\"}");

            assertThat(why(left)).isEqualTo("wait");
            assertThat(why(cancelled)).isEqualTo("mistake");
        }

        private String why(String ticket) {
            return jdbc.sql(
                            "SELECT body -> 'why' ->> 'reason' FROM event WHERE ticket_id = :id::uuid ORDER BY rev DESC LIMIT 1")
                    .param("id", ticket)
                    .query(String.class)
                    .single();
        }

        @Test
        void leavesByStaffAndByPhone() {
            String id = taken(CASH);
            assertThat(step(manager, id, "leave").path("state").asString()).isEqualTo("LEFT");

            String other = taken(CASH);
            String link = jdbc.sql("SELECT phone_link FROM ticket WHERE id = :id::uuid")
                    .param("id", other)
                    .query(String.class)
                    .single();
            assertThat(browser().get("/t/" + link).body()).contains("/t/" + link + "/leave");
            HttpResponse<String> left = browser().form("/t/" + link + "/leave", "");

            assertThat(left.statusCode()).isEqualTo(303);
            assertThat(state(other)).isEqualTo("LEFT");
            assertThat(browser().form("/t/" + link + "/leave", "").statusCode()).isEqualTo(303);
        }
    }

    @Nested
    class ACounterThatPauses {

        @Test
        void takesNobodyUntilItResumes() {
            taken(CASH);
            HttpResponse<String> paused = at(teller, 1, "pause", "{\"reason\":\"lunch\"}");
            assertThat(body(paused).path("state").asString()).isEqualTo("PAUSED");
            assertRefused(command(teller, counter(1) + "/next"), 409, "counter-paused");
            JsonNode board = body(manager.get("/api/branches/" + hall + "/board"));
            assertThat(board.path("state")
                            .path("counters")
                            .path(0)
                            .path("state")
                            .asString())
                    .isEqualTo("PAUSED");

            at(teller, 1, "resume", "");

            assertThat(call(teller, 1)).isNotEmpty();
            assertRefused(at(teller, 1, "pause", "{\"reason\":\"lunch\"}"), 409, "counter-busy");
        }
    }

    @Nested
    class ARequestFromTheCounter {

        @Test
        void isSeenInTheLobbyAndAnsweredBySomebodyWhoMay() {
            String asking = "{\"kind\":\"AUTHORISATION\",\"reason\":\"amount\"}";
            HttpResponse<String> asked = at(teller, 1, "requests", asking);
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
            String id = body(asked).path("id").asString();
            assertRefused(at(teller, 1, "requests", asking), 409, "already-asked");
            assertThat(inTheLobby()).isEqualTo(1);
            assertRefused(answer(manager, id), 403, "not-allowed");

            HttpResponse<String> answered = answer(staff(Role.SUPERVISOR), id);

            assertThat(body(answered).path("state").asString()).isEqualTo("ANSWERED");
            assertThat(body(answered).path("gone").asBoolean()).isTrue();
            JsonNode seen = body(teller.get(counter(1) + "/requests")).get(0);
            assertThat(seen.path("approved").asBoolean()).isTrue();
            assertThat(inTheLobby()).isZero();
            assertRefused(answer(staff(Role.SUPERVISOR), id), 409, "request-closed");
        }

        @Test
        void isTakenBackByWhoeverAsked() {
            String id = body(at(teller, 1, "requests", "{\"kind\":\"MANAGER\"}"))
                    .path("id")
                    .asString();
            assertRefused(command(tellerAt(2), "/api/counter-requests/" + id + "/cancel"), 403, "not-allowed");

            assertThat(body(command(teller, "/api/counter-requests/" + id + "/cancel"))
                            .path("state")
                            .asString())
                    .isEqualTo("CANCELLED");
            assertRefused(at(teller, 1, "requests", "{\"kind\":\"AUTHORISATION\"}"), 400, "malformed");
        }

        private HttpResponse<String> answer(Browser who, String id) {
            return who.post(
                    "/api/counter-requests/" + id + "/answer",
                    "{\"approved\":true}",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        }

        private int inTheLobby() {
            return body(manager.get("/api/branches/" + hall + "/lobby"))
                    .path("state")
                    .path("counterRequests")
                    .size();
        }
    }

    @Nested
    class Attendance {

        @Test
        void isWhatTheLogSaysOfOneDay() {
            at(teller, 1, "pause", "{\"reason\":\"break\"}");
            clock.move(Duration.ofMinutes(10));
            at(teller, 1, "resume", "");
            String day = clock.instant()
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toLocalDate()
                    .toString();

            JsonNode entries = body(manager.get("/api/branches/" + hall + "/attendance?date=" + day));

            assertThat(entries.valueStream().map(entry -> entry.path("what").asString()))
                    .containsExactly("COUNTER_OPENED", "COUNTER_PAUSED", "COUNTER_RESUMED");
            assertThat(entries.get(1).path("reason").asString()).isEqualTo("break");
        }
    }

    @Nested
    class TheLine {

        @Test
        void saysWhoWouldBeNextAndWhy() {
            String id = taken(CASH);

            JsonNode line = body(teller.get(counter(1) + "/line"));

            assertThat(line.path("next").path("called").asString()).isEqualTo(id);
            assertThat(line.path("waiting").asInt()).isEqualTo(1);
        }
    }
}
