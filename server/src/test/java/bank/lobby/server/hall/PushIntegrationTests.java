package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From the swipe of a priority customer to what came of it. */
class PushIntegrationTests extends PushHall {

    @Test
    void wakesNobodyByWebPushUnlessTheBankWantsIt() {
        Browser manager = manager("vip");

        assertThat(body(manager.get("/api/branches/" + hall + "/web-push"))
                        .path("publicKey")
                        .isNull())
                .isTrue();
        assertRefused(post(manager, "/api/branches/" + hall + "/web-push/subscriptions", """
                        {"endpoint": "https://fcm.googleapis.com/x", "p256dh": "", "auth": "", "language": "en"}"""), 404, "web-push-off");
    }

    @Test
    void offersAPriorityCustomerInTheCommandThatIssuesTheTicket() {
        Browser manager = manager("vip");

        UUID id = arrive();

        JsonNode push = push(manager, id);
        assertThat(push.path("state").asString()).isEqualTo("OFFERED");
        assertThat(push.path("alert").asString()).isEqualTo("ARRIVAL");
        assertThat(push.path("group").asString()).isEqualTo("vip");
        assertThat(push.path("leaseUntil").asString())
                .isEqualTo(clock.instant().plusSeconds(30).toString());
        assertThat(push.path("ticket").path("maskedName").asString()).isEqualTo("王**女士");
        assertThat(events()).containsExactly("DUTY_STARTED", "ISSUED");
    }

    @Test
    void tellsNobodyOfACustomerWithoutRankOrCare() {
        Browser manager = manager("vip");

        UUID id = arriveOrdinary();

        assertRefused(manager.get("/api/pushes/" + id), 404, "unknown-push");
    }

    @Test
    void offersACustomerWhoseCareIsNotedLater() {
        Browser manager = manager("vip");
        UUID id = arriveOrdinary();
        long rev = body(manager.get("/api/tickets/" + id)).path("rev").asLong();

        HttpResponse<String> corrected = post(
                manager,
                "/api/tickets/" + id + "/triage",
                "{\"care\":\"disabled\",\"reason\":\"wheelchair\",\"rev\":" + rev + "}");

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(push(manager, id).path("group").asString()).isEqualTo("vip");
        assertThat(events()).endsWith("ISSUED", "RETRIAGED");
    }

    @Test
    void reachesEveryTabletOfTwenty() {
        Browser manager = manager("vip");
        List<Follower> tablets =
                IntStream.range(0, 20).mapToObj(i -> tablet(manager)).toList();

        UUID id = arrive();

        await().untilAsserted(() -> assertThat(tablets)
                .allSatisfy(tablet -> assertThat(told(tablet))
                        .extracting(push -> push.path("id").asString())
                        .containsExactly(id.toString())));
        tablets.forEach(Follower::close);
    }

    @Test
    void isThereWhenATabletWakes() {
        Browser manager = manager("vip");
        tablet(manager).close();

        UUID id = arrive();

        try (Follower woken = tablet(manager)) {
            assertThat(pushes(woken.first("snapshot")))
                    .extracting(push -> push.path("id").asString())
                    .containsExactly(id.toString());
        }
    }

    @Test
    void asksTheNextGroupWhenTheLeaseIsOverThenTheSupervisor() {
        Browser vip = manager("vip");
        Browser other = manager("hall");
        try (Follower one = tablet(vip);
                Follower two = tablet(other)) {
            UUID id = arrive();

            clock.move(Duration.ofSeconds(31));
            JsonNode second = awaitPush(vip, id, "group", "hall");
            clock.move(Duration.ofSeconds(21));
            JsonNode third = await().until(
                            () -> push(vip, id), push -> push.path("group").isMissingNode());

            assertThat(second.path("alert").asString()).isEqualTo("ESCALATED");
            assertThat(second.path("round").asInt()).isEqualTo(2);
            assertThat(third.path("leaseUntil").isMissingNode()).isTrue();
            assertThat(third.path("state").asString()).isEqualTo("OFFERED");
            assertThat(events().stream().filter("PUSH_ESCALATED"::equals)).hasSize(2);
            await().untilAsserted(() -> assertThat(told(one)).hasSize(3).hasSameSizeAs(told(two)));
        }
    }

    @Test
    void leavesALeaseThatIsNotOverAlone() {
        Browser manager = manager("vip");
        manager("hall");
        UUID id = arrive();
        List<String> before = pushEvents();

        clock.move(Duration.ofSeconds(29));
        await().during(Duration.ofMillis(800))
                .until(() -> push(manager, id).path("group").asString().equals("vip"));

        assertThat(pushEvents()).as("who is within reach may change meanwhile").isEqualTo(before);
    }

    private List<String> pushEvents() {
        return jdbc.sql("SELECT type FROM event WHERE branch_id = :hall AND type LIKE 'PUSH%' ORDER BY rev")
                .param("hall", hall)
                .query(String.class)
                .list();
    }

    @Test
    void asksTheSupervisorAtOnceWhenNobodyIsOnDuty() {
        UUID id = arrive();

        JsonNode push = push(staff(Role.SUPERVISOR), id);

        assertThat(push.path("state").asString()).isEqualTo("OFFERED");
        assertThat(push.path("group").isMissingNode()).isTrue();
        assertThat(push.path("leaseUntil").isMissingNode()).isTrue();
    }

    @Test
    void asksTheNextGroupAtOnceWhenTheLastOfOneGoesOffDuty() {
        Browser vip = manager("vip");
        Browser other = manager("hall");
        UUID id = arrive();

        vip.delete("/api/branches/" + hall + "/duty/" + staffNo(vip), "Idempotency-Key", key());

        assertThat(awaitPush(other, id, "group", "hall").path("alert").asString())
                .isEqualTo("ESCALATED");
    }

    /** Thirty customers, two managers whose presses meet: every one of them goes to exactly one, and the other is told who. */
    @Test
    void givesEveryCustomerToOneOfTwoWhoAcceptAtTheSameMoment() throws Exception {
        List<Browser> managers = List.of(manager("vip"), manager("vip"));
        List<String> names = managers.stream().map(this::staffNo).toList();
        CyclicBarrier together = new CyclicBarrier(2);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 30; round++) {
                UUID id = arriveOrdinary();
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (Browser manager : managers) {
                    answers.add(threads.submit(() -> {
                        together.await();
                        return push(manager, id, "accept");
                    }));
                }

                int winner = answers.get(0).get().statusCode() == 200 ? 0 : 1;
                assertThat(answers.get(winner).get().statusCode()).isEqualTo(200);
                HttpResponse<String> loser = answers.get(1 - winner).get();
                assertRefused(loser, 409, "already-accepted");
                assertThat(body(loser).path("staffNo").asString()).isEqualTo(names.get(winner));
                assertThat(body(loser).path("name").asString()).startsWith("员");
            }
        }
        assertThat(events().stream().filter("PUSH_ACCEPTED"::equals)).hasSize(30);
    }

    @Test
    void acceptsOnceHoweverOftenTheSameManagerPresses() {
        Browser manager = manager("vip");
        UUID id = arrive();

        HttpResponse<String> first = push(manager, id, "accept");
        HttpResponse<String> again = push(manager, id, "accept");
        HttpResponse<String> byTicket = command(manager, "/api/tickets/" + id + "/accept");

        assertThat(List.of(first.statusCode(), again.statusCode(), byTicket.statusCode()))
                .containsOnly(200);
        assertThat(body(byTicket).path("accepted").path("staffNo").asString()).isEqualTo(staffNo(manager));
        assertThat(events()).containsOnlyOnce("PUSH_ACCEPTED");
    }

    @Test
    void letsAManagerTakeACustomerNobodyWasToldOf() {
        Browser manager = manager("vip");
        UUID id = arriveOrdinary();

        push(manager, id, "accept");

        assertThat(push(manager, id).path("origin").asString()).isEqualTo("OWN");
        assertThat(push(manager, id).path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesATellerAndACustomerWhoHasLeft() {
        UUID id = arrive();
        Browser manager = staff(Role.LOBBY_MANAGER);

        assertRefused(push(staff(Role.TELLER), id, "accept"), 403, "not-allowed");
        command(manager, "/api/tickets/" + id + "/cancel");
        assertRefused(push(manager, id, "accept"), 409, "ticket-state");
        assertRefused(push(manager, UUID.randomUUID(), "accept"), 404, "unknown-ticket");
    }

    @Test
    void givesTheCustomerToAColleagueOnDutyAndToNobodyElse() {
        Browser manager = manager("vip");
        Browser colleague = manager("hall");
        Browser away = staff(Role.LOBBY_MANAGER);
        UUID id = arrive();
        push(manager, id, "accept");

        String path = "/api/pushes/" + id + "/hand-over";
        assertRefused(post(manager, path, "{\"to\":\"" + staffNo(away) + "\"}"), 409, "not-on-duty");
        assertRefused(post(colleague, path, "{\"to\":\"" + staffNo(colleague) + "\"}"), 403, "not-your-customer");
        JsonNode handed = body(post(manager, path, "{\"to\":\"" + staffNo(colleague) + "\"}"));

        assertThat(handed.path("accepted").path("staffNo").asString()).isEqualTo(staffNo(colleague));
        assertThat(handed.path("alert").asString()).isEqualTo("HANDED_OVER");
        assertThat(handed.path("ticket").path("accepted").path("staffNo").asString())
                .isEqualTo(staffNo(colleague));
    }

    @Test
    void offersACustomerAgainWhoWasGivenBack() {
        Browser manager = manager("vip");
        UUID id = arrive();
        push(manager, id, "accept");

        JsonNode back = body(push(manager, id, "give-back"));

        assertThat(back.path("state").asString()).isEqualTo("OFFERED");
        assertThat(back.path("group").asString()).isEqualTo("vip");
        assertThat(back.path("alert").asString()).isEqualTo("GIVEN_BACK");
        assertThat(back.path("ticket").path("accepted").isNull()).isTrue();
        assertThat(push(manager, id, "accept").statusCode()).isEqualTo(200);
    }

    @Test
    void staysOpenUntilTheOutcomeIsGivenEvenAfterTheCustomerHasLeft() {
        Browser manager = manager("vip");
        UUID id = arrive();
        push(manager, id, "accept");
        command(manager, "/api/tickets/" + id + "/cancel");

        try (Follower tablet = tablet(manager)) {
            assertThat(pushes(tablet.first("snapshot"))).singleElement().satisfies(push -> {
                assertThat(push.path("state").asString()).isEqualTo("ACCEPTED");
                assertThat(push.path("ticket").path("state").asString()).isEqualTo("CANCELLED");
                assertThat(push.path("outcomeDueAt").asString())
                        .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)).toString());
            });

            outcome(manager, id, "{\"outcome\":\"MISSED\",\"note\":\"at the phone\"}");

            await().untilAsserted(() -> assertThat(told(tablet))
                    .last()
                    .satisfies(push -> assertThat(push.path("gone").asBoolean()).isTrue()));
        }
    }

    @Test
    void keepsTheOutcomeWithItsProductAndMeasuresTheGreetingBetweenEvents() {
        Browser manager = manager("vip");
        UUID id = arrive();
        push(manager, id, "accept");
        clock.move(Duration.ofSeconds(90));
        push(manager, id, "greeted");
        clock.move(Duration.ofMinutes(5));

        HttpResponse<String> answer = outcome(
                manager, id, "{\"outcome\":\"MET\",\"lead\":{\"product\":\"wealth\",\"note\":\"asks for 3 months\"}}");

        JsonNode ended = body(answer);
        assertThat(ended.path("outcome").asString()).isEqualTo("MET");
        Duration greeting = Duration.between(
                Instant.parse(ended.path("recognisedAt").asString()),
                Instant.parse(ended.path("greetedAt").asString()));
        assertThat(greeting).isEqualTo(Duration.ofSeconds(90));
        assertThat(jdbc.sql("SELECT product || '/' || lead_note FROM push WHERE ticket_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("wealth/asks for 3 months");
        assertThat(jdbc.sql("SELECT count(*) FROM event WHERE branch_id = :hall AND body::text LIKE '%3 months%'")
                        .param("hall", hall)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outcome\":\"UNANSWERED\"}",
                "{\"outcome\":\"HANDED_TO\"}",
                "{\"outcome\":\"MET\",\"to\":\"2002\"}",
                "{\"outcome\":\"MET\",\"lead\":{}}"
            })
    void refusesAnOutcomeThatSaysTooLittle(String outcome) {
        Browser manager = manager("vip");
        UUID id = arrive();
        push(manager, id, "accept");
        long before = revision();

        assertRefused(outcome(manager, id, outcome), 400, "malformed");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void refusesAnOutcomeOfACustomerOfSomebodyElseOrNobodysAndAllowsASupervisor() {
        Browser manager = manager("vip");
        UUID id = arrive();
        String missed = "{\"outcome\":\"MISSED\"}";

        assertRefused(outcome(manager, id, missed), 409, "push-state");
        push(manager, id, "accept");
        assertRefused(outcome(manager("vip"), id, missed), 403, "not-your-customer");
        assertRefused(
                outcome(manager, id, "{\"outcome\":\"MET\",\"lead\":{\"product\":\"moon\"}}"), 404, "unknown-product");
        assertThat(outcome(staff(Role.SUPERVISOR), id, missed).statusCode()).isEqualTo(200);
        assertRefused(outcome(manager, id, missed), 409, "push-state");
    }

    @Test
    void endsUnansweredWhenTheCustomerLeavesBeforeAnybodyAccepts() {
        Browser manager = manager("vip");
        UUID id = arrive();

        command(manager, "/api/tickets/" + id + "/cancel");

        assertThat(awaitPush(manager, id, "state", "ENDED").path("outcome").asString())
                .isEqualTo("UNANSWERED");
    }

    @Test
    void offersTheCustomerAgainWhoComesBackAfterAMissedCall() {
        Browser manager = manager("vip");
        UUID id = missedCall(manager);

        HttpResponse<String> requeued = command(manager, "/api/tickets/" + id + "/requeue");

        assertThat(requeued.statusCode()).as(requeued.body()).isEqualTo(200);
        assertThat(awaitPush(manager, id, "state", "OFFERED").path("round").asInt())
                .isEqualTo(2);
    }

    /** A customer whose push ended because they did not come to the counter. */
    private UUID missedCall(Browser manager) {
        Browser teller = tellerAt(1);
        UUID id = arrive();
        command(teller, counter(1) + "/next");
        command(teller, "/api/tickets/" + id + "/recall");
        clock.move(Duration.ofSeconds(21));
        command(teller, "/api/tickets/" + id + "/no-show");
        awaitPush(manager, id, "outcome", "UNANSWERED");
        return id;
    }

    @Test
    void offersTheCustomerAgainThoughNobodyToldOfTheReturn() {
        Browser manager = manager("vip");
        UUID id = missedCall(manager);

        jdbc.sql("UPDATE ticket SET state = 'WAITING' WHERE id = :id")
                .param("id", id)
                .update();

        awaitPush(manager, id, "state", "OFFERED");
    }

    @Test
    void tellsWhoeverHasTheCustomerOnceMoreJustBeforeTheCall() {
        Browser manager = manager("vip");
        Browser teller = tellerAt(1);
        List.of(1, 2, 3).forEach(each -> arriveOrdinary());
        clock.move(Duration.ofMinutes(14));
        UUID id = arrive();
        push(manager, id, "accept");
        clock.move(Duration.ofSeconds(61));
        call(teller);
        await().during(Duration.ofMillis(800))
                .until(() -> push(manager, id).path("round").asInt() == 1);

        call(teller);

        JsonNode told = awaitPush(manager, id, "alert", "BEFORE_CALL");
        assertThat(told.path("accepted").path("staffNo").asString()).isEqualTo(staffNo(manager));
        assertThat(told.path("againAt").asString()).isEqualTo(clock.instant().toString());
        call(teller);
        assertThat(events()).containsOnlyOnce("PUSH_TOLD_AGAIN");
    }

    @Test
    void tellsAgainWhenThePromiseIsNearlyUsedUp() {
        Browser manager = manager("vip");
        List.of(1, 2, 3).forEach(each -> arriveOrdinary());
        clock.move(Duration.ofMinutes(13));
        UUID id = arrive();
        push(manager, id, "accept");

        clock.move(Duration.ofSeconds(165));

        awaitPush(manager, id, "alert", "BEFORE_CALL");
    }

    @Test
    void tellsNobodyAgainOfACustomerWhoWasMet() {
        Browser manager = manager("vip");
        UUID id = arrive();
        push(manager, id, "accept");
        push(manager, id, "greeted");

        clock.move(Duration.ofSeconds(170));
        arriveOrdinary();

        await().during(Duration.ofMillis(800)).until(() -> !events().contains("PUSH_TOLD_AGAIN"));
    }

    @Test
    void reportsADayFromItsEventsToASupervisorOnly() {
        Browser manager = manager("vip");
        Browser supervisor = staff(Role.SUPERVISOR);
        UUID id = arrive();
        push(manager, id, "accept");
        clock.move(Duration.ofSeconds(75));
        outcome(manager, id, "{\"outcome\":\"MET\",\"lead\":{\"product\":\"fund\"}}");
        jdbc.sql("DELETE FROM push WHERE ticket_id = :id").param("id", id).update();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        String path = "/api/branches/" + hall + "/push-report?from=" + day + "&to=";

        JsonNode report = body(supervisor.get(path + day));

        assertThat(report.path("recognised").asInt()).isEqualTo(1);
        assertThat(report.path("acceptedInFirstLease").asInt()).isEqualTo(1);
        assertThat(report.path("medianGreetSeconds").asInt()).isEqualTo(75);
        assertThat(report.path("leads").path("fund").asInt()).isEqualTo(1);
        assertThat(body(supervisor.get(path.replace(day + "&", day.plusDays(1) + "&") + day.plusDays(1)))
                        .path("recognised")
                        .asInt())
                .isZero();
        assertRefused(supervisor.get(path + day.minusDays(1)), 400, "malformed");
        assertRefused(manager.get(path + day), 403, "not-allowed");
    }

    private void call(Browser teller) {
        HttpResponse<String> called = command(teller, counter(1) + "/next");
        assertThat(called.statusCode()).as(called.body()).isEqualTo(200);
        String ticket = "/api/tickets/" + body(called).path("id").asString();
        command(teller, ticket + "/start");
        assertThat(command(teller, ticket + "/finish").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheHallNothingOfIt() {
        Browser manager = manager("vip");
        try (Follower board = Follower.ofStation(socket(), bearer(station(StationKind.DISPLAY)))) {
            board.hello(null, 0);
            board.first("snapshot");
            UUID id = arrive();
            push(manager, id, "accept");

            await().until(() -> board.revisions().size() == 2);
            JsonNode accepted = board.heard().getLast();
            assertThat(accepted.path("type").asString()).isEqualTo("PUSH_ACCEPTED");
            assertThat(accepted.path("ticket").isNull()).isTrue();
        }
    }
}
