package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.ServiceTerms;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.catalog.TicketQuota;
import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.BranchDay;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** When a kiosk is refused a ticket, and what it is told. */
class AvailabilityIntegrationTests extends HallServer {

    private static final String SCARCE = "foreign-exchange";
    private static final Names NAMES = new Names("外汇", "外匯", "Exchange");

    @Autowired
    private Services services;

    @Autowired
    private BranchCalendars calendars;

    @Autowired
    private TriagePlans plans;

    private StationIdentity kiosk;

    @BeforeEach
    void aKiosk() {
        kiosk = station(StationKind.KIOSK);
    }

    @Test
    void aQuotaIsExactHoweverManyAskAtOnce() throws Exception {
        offer(new TicketQuota(3, List.of()), 9999, null, false);
        List<Callable<HttpResponse<String>>> asking = Stream.generate(
                        () -> (Callable<HttpResponse<String>>) () -> take(kiosk, SCARCE, key()))
                .limit(12)
                .toList();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(asking).stream()
                    .map(AvailabilityIntegrationTests::statusOf)
                    .sorted()
                    .toList();
        }

        assertThat(answers).hasSize(12).containsSubsequence(201, 201, 201, 409).doesNotContain(500);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(availability(SCARCE).path("reason").asString()).isEqualTo("QUOTA");
        assertThat(availability(SCARCE).path("opensAt").asString()).endsWith("T16:00:00Z");
    }

    @Test
    void aCancelledTicketGivesItsPlaceBack() {
        offer(new TicketQuota(1, List.of()), 9999, null, false);
        String id = body(take(kiosk, SCARCE, key())).path("id").asString();
        assertRefused(take(kiosk, SCARCE, key()), 409, "service-closed");

        assertThat(command(staff(Role.LOBBY_MANAGER), "/api/tickets/" + id + "/cancel")
                        .statusCode())
                .isEqualTo(200);

        assertThat(take(kiosk, SCARCE, key()).statusCode()).isEqualTo(201);
    }

    @Test
    void numbersGoFromTheFirstToTheLastOfTheirRangeAndNoFurther() {
        services.add(
                hall, 3, service(new ServiceTerms(7, 8, 20, ServiceTerms.PLAIN.work(), TicketQuota.NONE, false), null));

        assertThat(body(take(kiosk, SCARCE, key())).path("number").asString()).isEqualTo("C007");
        assertThat(body(take(kiosk, SCARCE, key())).path("number").asString()).isEqualTo("C008");
        HttpResponse<String> third = take(kiosk, SCARCE, key());

        assertRefused(third, 409, "service-closed");
        assertThat(body(third).path("reason").asString()).isEqualTo("NUMBERS");
    }

    @Test
    void aHolidayRefusesEverythingAndSaysWhichDayIsNext() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        calendars.put(hall, new BranchDay(today, NAMES, List.of()));
        long before = revision();

        HttpResponse<String> refused = take(kiosk, CASH, key());

        assertRefused(refused, 409, "service-closed");
        assertThat(body(refused).path("reason").asString()).isEqualTo("HOLIDAY");
        assertThat(body(refused).path("opensAt").asString()).isEqualTo(today + "T16:00:00Z");
        assertThat(revision()).isEqualTo(before);
        assertThat(body(browser().get("/api/branches/" + hall + "/plan", "Authorization", bearer(kiosk)))
                        .at("/days/0/date")
                        .asString())
                .isEqualTo(today.toString());
    }

    @Test
    void aServiceNobodyOnDutyCanServeClosesAfterTheGraceAndOpensWithTheTeller() {
        farFromMidnight();
        offer(TicketQuota.NONE, 9999, null, false);
        tellerAt(1);
        assertThat(take(kiosk, SCARCE, key()).statusCode()).isEqualTo(201);

        clock.move(Duration.ofMinutes(15));

        assertThat(body(take(kiosk, SCARCE, key())).path("reason").asString()).isEqualTo("NO_COUNTER");
        assertThat(availability(CASH).path("open").asBoolean()).isTrue();
        jdbc.sql(
                        "UPDATE counter SET second_choice = second_choice || '{foreign-exchange}' WHERE branch_id = :hall AND no = 1")
                .param("hall", hall)
                .update();
        assertThat(availability(SCARCE).path("open").asBoolean())
                .as("second choice counts")
                .isTrue();
    }

    @Test
    void theSamePersonIsToldTheNumberTheyHaveAndMayAskForAnotherService() {
        offer(TicketQuota.NONE, 9999, null, true);
        String first = body(withCard(SCARCE)).path("number").asString();

        HttpResponse<String> second = withCard(SCARCE);

        assertRefused(second, 409, "already-waiting");
        assertThat(body(second).path("number").asString()).isEqualTo(first);
        assertThat(withCard(CASH).statusCode()).isEqualTo(201);
        assertThat(take(kiosk, SCARCE, key()).statusCode())
                .as("nobody knows who that is")
                .isEqualTo(201);
    }

    @Test
    void aServiceThatAsksForIdentityGivesNothingToNobody() {
        offer(TicketQuota.NONE, 9999, true, false);

        assertRefused(take(kiosk, SCARCE, key()), 409, "identity-required");
        assertThat(withCard(SCARCE).statusCode()).isEqualTo(201);
    }

    @Test
    void aLobbyManagerIssuesAtTheDoorThoughTheQuotaIsUsedAndTheLogSaysWhy() {
        offer(new TicketQuota(1, List.of()), 9999, null, false);
        take(kiosk, SCARCE, key());
        Browser manager = staff(Role.LOBBY_MANAGER);

        assertRefused(door(manager, null), 409, "service-closed");
        assertRefused(door(manager, " "), 400, "reason-missing");
        assertThat(door(manager, "老客户从外地来").statusCode()).isEqualTo(201);

        assertThat(jdbc.sql(
                                "SELECT body -> 'why' ->> 'despite' FROM event WHERE branch_id = :hall ORDER BY rev DESC LIMIT 1")
                        .param("hall", hall)
                        .query(String.class)
                        .single())
                .contains("QUOTA", "老客户从外地来");
    }

    @Test
    void nobodyOverrulesNumbersThatAreUsedUp() {
        offer(TicketQuota.NONE, 1, null, false);
        take(kiosk, SCARCE, key());

        assertRefused(door(staff(Role.LOBBY_MANAGER), "再给一个"), 409, "service-closed");
    }

    @Test
    void aCustomerStaysWithTheServiceChosenWhenTheOneThePlanNamesIsClosed() {
        offer(TicketQuota.NONE, 1, null, false);
        publish(new TriageRule("moved", Set.of(CASH), Set.of(), 10, null, null, SCARCE, null));

        assertThat(body(take(kiosk, CASH, key())).path("number").asString()).isEqualTo("C001");
        assertThat(body(take(kiosk, CASH, key())).path("number").asString()).isEqualTo("A001");
    }

    @Test
    void saysHowLongTheWaitIsOnceSomebodyWorksAndLearnsFromWhatWasServed() {
        assertThat(availability(CASH).path("waitLikely").isNull()).isTrue();
        farFromMidnight();
        Browser teller = tellerAt(1);
        assertThat(availability(CASH).path("waitLikely").asInt(-1)).isZero();

        serveThirtyUnits(teller, Duration.ofMinutes(30));
        for (int i = 0; i < 10; i++) {
            take(kiosk, CASH, key());
        }

        assertThat(availability(CASH).path("waitLikely").asInt())
                .as("eleven departures of (5 + 1) / 2 minutes; by the prior alone it were 55")
                .isEqualTo(30);
    }

    @Test
    void aWithdrawnServiceIsOffTheMenuAndRefusedToAKioskThatStillShowsIt() {
        BankingService plain = service(ServiceTerms.PLAIN, null);
        services.add(hall, 3, new BankingService("C", plain.menu(), plain.terms(), true));

        assertThat(body(take(kiosk, SCARCE, key())).path("reason").asString()).isEqualTo("WITHDRAWN");
        assertThat(browser()
                        .get("/api/branches/" + hall + "/plan", "Authorization", bearer(kiosk))
                        .body())
                .doesNotContain(SCARCE);
        assertThat(availability(SCARCE).path("reason").asString()).isEqualTo("WITHDRAWN");
    }

    private void offer(TicketQuota quota, int lastNumber, @Nullable Boolean identity, boolean oneActive) {
        services.add(
                hall,
                3,
                service(new ServiceTerms(1, lastNumber, 20, ServiceTerms.PLAIN.work(), quota, oneActive), identity));
    }

    private static BankingService service(ServiceTerms terms, @Nullable Boolean identity) {
        return new BankingService(
                "C",
                new MenuService(
                        SCARCE,
                        NAMES,
                        NAMES,
                        Party.PERSONAL,
                        Means.NON_CASH,
                        Complexity.COMPLEX,
                        true,
                        "world-dollar",
                        null,
                        Set.of(),
                        identity,
                        null,
                        null),
                terms,
                false);
    }

    private void serveThirtyUnits(Browser teller, Duration work) {
        staff(Role.LOBBY_MANAGER)
                .post(
                        "/api/branches/" + hall + "/door-tickets",
                        "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"quantity\":30,\"print\":false}",
                        "Idempotency-Key",
                        key());
        String id = body(command(teller, counter(1) + "/next")).path("id").asString();
        command(teller, "/api/tickets/" + id + "/start");
        clock.move(work);
        assertThat(command(teller, "/api/tickets/" + id + "/finish").statusCode())
                .isEqualTo(200);
    }

    private void publish(TriageRule rule) {
        plans.publish(hall, new TriagePlan(2, List.of(rule, new TriageRule("rest", Set.of(), Set.of(), 15, null))));
    }

    private HttpResponse<String> withCard(String service) {
        SealedCustomer card = KioskSeal.seal(customers.sealingKey(), "6222020000000079186");
        return browser()
                .post(
                        "/api/branches/" + hall + "/tickets",
                        json.writeValueAsString(new TicketRequest(service, Language.ZH_CN, card)),
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        key());
    }

    /** So that no business day ends while a test lets minutes go by. */
    private void farFromMidnight() {
        while (LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getHour() >= 22) {
            clock.move(Duration.ofHours(1));
        }
    }

    private JsonNode availability(String service) {
        JsonNode all = body(browser().get("/api/branches/" + hall + "/availability", "Authorization", bearer(kiosk)));
        for (JsonNode each : all) {
            if (each.path("service").asString().equals(service)) {
                return each;
            }
        }
        throw new AssertionError("no " + service + " in " + all);
    }

    private HttpResponse<String> door(Browser manager, @Nullable String despite) {
        String reason = despite == null ? "" : ",\"despite\":\"" + despite + "\"";
        return manager.post(
                "/api/branches/" + hall + "/door-tickets",
                "{\"service\":\"" + SCARCE + "\",\"language\":\"zh-CN\",\"print\":false" + reason + "}",
                "Idempotency-Key",
                key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int statusOf(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
