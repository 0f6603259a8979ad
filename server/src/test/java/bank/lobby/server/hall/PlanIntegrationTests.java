package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.server.triage.rule.PlanProblem;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.triage.BranchPlan;
import bank.lobby.wire.triage.ThousandCustomers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The life of a plan over HTTP: draft, publish, schedule, cancel, roll back, bring to other branches. */
class PlanIntegrationTests extends HallServer {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String REST = rule("rest", 15, "");

    @Autowired
    private Branches branches;

    @Autowired
    private TriagePlans plans;

    private Browser supervisor;
    private String api;

    @BeforeEach
    void aSupervisor() {
        supervisor = staff(Role.SUPERVISOR);
        api = "/api/branches/" + hall;
    }

    @Nested
    class Draft {

        @Test
        void isKeptWithWhoSavedItAndWhen() {
            JsonNode saved =
                    body(save(supervisor, 0, "k1", rule("old", 8, when("\"ageBands\":[\"EIGHTY_UP\"]")), REST));
            JsonNode desk = body(supervisor.get(api + "/plan-desk"));

            assertThat(saved.path("revision").asInt()).isEqualTo(1);
            assertThat(desk.path("draft").path("rules").size()).isEqualTo(2);
            assertThat(desk.path("draft").path("savedName").asString()).startsWith("员");
            assertThat(desk.path("draft").path("savedAt").asString())
                    .isEqualTo(clock.instant().toString());
            assertThat(desk.path("inForce").path("version").asInt()).isEqualTo(1);
            assertThat(desk.path("zone").asString()).isEqualTo("Asia/Shanghai");
            assertThat(revision()).as("a draft is no event").isZero();
        }

        @Test
        void isNotWrittenOverBySomebodyWhoHasNotSeenIt() {
            Browser other = staff(Role.SUPERVISOR);
            save(supervisor, 0, "k1", REST);

            HttpResponse<String> stale = save(other, 0, "k2", rule("mine", 5, ""), REST);

            assertRefused(stale, 409, "draft-stale");
            assertThat(body(stale).path("name").asString()).startsWith("员");
            assertThat(body(stale).path("at").asString())
                    .isEqualTo(clock.instant().toString());
            assertThat(draft().path("rules").size()).isEqualTo(1);
        }

        @Test
        void isSavedOnceUnderOneKey() {
            HttpResponse<String> first = save(supervisor, 0, "k1", REST);
            HttpResponse<String> again = save(supervisor, 0, "k1", REST);

            assertThat(body(again)).isEqualTo(body(first));
        }

        @Test
        void isThrownAwayAndItsRevisionNeverComesAgain() {
            save(supervisor, 0, "k1", REST);

            HttpResponse<String> gone = supervisor.delete(api + "/plan-draft?revision=1", "Idempotency-Key", "k2");

            assertThat(gone.statusCode()).isEqualTo(204);
            assertThat(draft().path("rules").isMissingNode()
                            || draft().path("rules").isNull())
                    .isTrue();
            assertRefused(save(supervisor, 1, "k3", REST), 409, "draft-stale");
            assertThat(body(save(supervisor, 2, "k4", REST)).path("revision").asInt())
                    .isEqualTo(3);
        }

        @Test
        void isNeverKeptWithAHoleInItWhichNobodyCouldOpenAgain() {
            save(supervisor, 0, "k1", REST);

            assertRefused(save(supervisor, 1, "k2", "null", REST), 400, "malformed");

            assertThat(draft().path("rules").size()).isEqualTo(1);
        }

        @Test
        void isKeptAndLookedOverWithAsManyRulesAsAPlanMayHave() {
            String asked = when("\"parties\":[\"PERSONAL\"],\"means\":[\"CASH\"],\"ageBands\":[\"SEVENTIES\"],"
                    + "\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],"
                    + "\"bookings\":[\"NONE\"],\"from\":\"09:00\",\"until\":\"17:00\",\"waitingFrom\":3");
            String[] rules = Stream.concat(
                            IntStream.range(1, PlanProblem.MOST_RULES).mapToObj(n -> rule("客户规则" + n, 8, asked)),
                            Stream.of(REST))
                    .toArray(String[]::new);

            assertThat(save(supervisor, 0, "k1", rules).statusCode()).isEqualTo(200);
            assertThat(draft().path("rules").size()).isEqualTo(PlanProblem.MOST_RULES);
            String list = "{\"rules\":[" + String.join(",", rules) + "]}";
            assertThat(look("plan-words", list).statusCode()).isEqualTo(200);
            assertThat(look("plan-review", list).statusCode()).isEqualTo(200);
            assertThat(look("plan-words", list + " ".repeat(1024 * 1024)).statusCode())
                    .isEqualTo(413);
        }

        @Test
        void isForSupervisorsOfThatBranchOnly() {
            assertRefused(staff(Role.LOBBY_MANAGER).get(api + "/plan-desk"), 403, "not-allowed");
            assertRefused(supervisor.get("/api/branches/" + HERE + "/plan-desk"), 403, "not-allowed");
            assertRefused(save(staff(Role.TELLER), 0, "k1", REST), 403, "not-allowed");
            assertRefused(save(supervisor, 0, "", REST), 400, "idempotency-key-missing");
        }
    }

    @Nested
    class Look {

        @Test
        void saysEachRuleInThreeLanguages() {
            JsonNode words = body(
                    look("plan-words", "{\"rules\":[" + rule("old", 8, when("\"ageBands\":[\"EIGHTY_UP\"]")) + "]}"));

            assertThat(words.path(0).path("sentence").path("zh-CN").asString()).isEqualTo("80 岁及以上：承诺 8 分钟内叫号。");
            assertThat(words.path(0).path("parts").path(0).path("part").asString())
                    .isEqualTo("AGE");
        }

        @Test
        void tellsWhatIsWrongWhatNeverAppliesAndWhatIsDifferent() {
            String rules = String.join(
                    ",",
                    rule("all", 5, ""),
                    rule("old", 8, when("\"ageBands\":[\"EIGHTY_UP\"]")),
                    rule("rest", 12, ""));

            JsonNode review = body(look("plan-review", "{\"rules\":[" + rules + "]}"));

            assertThat(review.path("problems").size()).isZero();
            assertThat(review.path("unreachable").path(0).path("rule").asString())
                    .isEqualTo("old");
            assertThat(review.path("unreachable").path(0).path("why").asString())
                    .isEqualTo("ONE_RULE");
            assertThat(review.path("overlaps")
                            .path(0)
                            .path("example")
                            .path("ageBand")
                            .asString())
                    .isEqualTo("EIGHTY_UP");
            assertThat(review.path("changes")
                            .valueStream()
                            .map(change -> change.path("nameBefore").asString("") + ">"
                                    + change.path("name").asString("")))
                    .containsExactly("private>", ">all", ">old", "rest>rest");
            assertThat(review.path("changes")
                            .path(3)
                            .path("parts")
                            .path(0)
                            .path("after")
                            .path("zh-CN")
                            .asString())
                    .isEqualTo("承诺 12 分钟内叫号");
        }

        @Test
        void triesACustomerAndSaysWhyOthersWereSkipped() {
            String customer = """
                    {"service":"personal-cash","tier":"ordinary","care":"none","ageBand":null,"document":"none",
                     "booking":"NONE","day":"MONDAY","time":"10:00","waiting":3}""";
            String rules = rule("old", 8, when("\"ageBands\":[\"EIGHTY_UP\"],\"days\":[\"SUNDAY\"]")) + "," + REST;

            JsonNode trial = body(look("plan-trial", "{\"rules\":[" + rules + "],\"customer\":" + customer + "}"));

            assertThat(trial.path("placement").path("rule").asString()).isEqualTo("rest");
            assertThat(trial.path("skipped").path(0).path("because").toString()).isEqualTo("[\"DAYS\",\"AGE\"]");
        }

        @Test
        void refusesWhatCannotBeRead() {
            assertRefused(look("plan-words", "{\"rules\":[null]}"), 400, "malformed");
            assertRefused(look("plan-trial", "{\"rules\":[" + REST + "]}"), 400, "malformed");
            assertRefused(
                    look("plan-trial", "{\"rules\":[" + REST + "],\"customer\":{\"service\":\"x\",\"waiting\":0}}"),
                    400,
                    "malformed");
            assertRefused(look("plan-review", "{\"rules\":[{\"name\":\"x\"}]}"), 400, "malformed");
            assertRefused(look("plan-review", "{}"), 400, "malformed");
        }
    }

    @Nested
    class Publishing {

        @Test
        void putsTheDraftInForceForTheNextTicketAndInTheLog() {
            save(supervisor, 0, "k1", rule("quick", 4, when("\"means\":[\"CASH\"]")), REST);

            JsonNode published = body(publish(1, null, null));

            assertThat(published.path("version").asInt()).isEqualTo(2);
            assertThat(event()).isEqualTo("PLAN_PUBLISHED 2 more elders");
            assertThat(draft().path("rules").isNull() || draft().path("rules").isMissingNode())
                    .isTrue();
            JsonNode ticket = issue();
            assertThat(ticket.path("planVersion").asInt()).isEqualTo(2);
            assertThat(ticket.path("planRule").asString()).isEqualTo("quick");
        }

        @Test
        void keepsCustomersWithTheServiceTheyChoseOnceTheOneItSendsThemToIsRemoved() {
            jdbc.sql("""
                    INSERT INTO service SELECT (jsonb_populate_record(s, '{"code":"gold-bars","prefix":"G"}')).*
                      FROM service s WHERE s.branch_id = :hall AND s.code = :cash""").param("hall", hall).param("cash", CASH).update();
            save(supervisor, 0, "k1", rule("gold", 4, ",\"service\":\"gold-bars\""), REST);
            publish(1, null, null);
            String rev = jdbc.sql("SELECT rev::text FROM service WHERE branch_id = :hall AND code = 'gold-bars'")
                    .param("hall", hall)
                    .query(String.class)
                    .single();
            HttpResponse<String> removed = supervisor.post(
                    api + "/catalogue/services/gold-bars/remove", "{\"rev\":" + rev + "}", "Idempotency-Key", "r1");
            assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);

            JsonNode ticket = issue();

            assertThat(ticket.path("service").asString()).isEqualTo(CASH);
            assertThat(ticket.path("planRule").asString()).isEqualTo("gold");
        }

        @Test
        void answersTheSamePressTheSame() {
            save(supervisor, 0, "k1", REST);
            String body = publication(1, null, null);
            HttpResponse<String> first = supervisor.post(api + "/plan-versions", body, "Idempotency-Key", "p1");
            HttpResponse<String> again = supervisor.post(api + "/plan-versions", body, "Idempotency-Key", "p1");

            assertThat(body(again)).isEqualTo(body(first));
            assertThat(revision()).isEqualTo(1);
        }

        @Test
        void refusesWhatIsNoPlanHereAndChangesNothing() {
            save(
                    supervisor,
                    0,
                    "k1",
                    "{\"name\":\"x\",\"services\":[\"haircut\"],\"tiers\":[],\"promiseMinutes\":5}",
                    REST);

            HttpResponse<String> refused = publish(1, null, null);

            assertRefused(refused, 409, "plan-unsound");
            assertThat(body(refused).path("problems").path(0).path("code").asString())
                    .isEqualTo("haircut");
            assertThat(draft().path("rules").size()).isEqualTo(2);
            assertThat(revision()).isZero();
        }

        @Test
        void refusesAnotherDraftThanTheOneSeenATimePastAndNoNote() {
            save(supervisor, 0, "k1", REST);

            assertRefused(publish(7, null, null), 409, "draft-stale");
            assertRefused(publish(1, local(Duration.ofMinutes(-1)), null), 400, "time-not-ahead");
            assertRefused(
                    supervisor.post(api + "/plan-versions", "{\"draftRevision\":1}", "Idempotency-Key", "n"),
                    400,
                    "note-missing");
            assertThat(revision()).isZero();
        }
    }

    @Nested
    class Scheduling {

        @BeforeEach
        void scheduledInAnHour() {
            save(supervisor, 0, "k1", rule("tomorrow", 4, when("\"means\":[\"CASH\"]")), REST);
            assertThat(publish(1, local(Duration.ofHours(1)), null).statusCode())
                    .isEqualTo(201);
        }

        @Test
        void takesEffectAtItsInstantAndNotBefore() {
            assertThat(event()).isEqualTo("PLAN_SCHEDULED 2 more elders");
            Duration left = Duration.between(
                    clock.instant(),
                    Instant.parse(desk().path("scheduled").path("effectiveAt").asString()));

            clock.move(left.minusNanos(1_000));
            assertThat(issue().path("planVersion").asInt()).isEqualTo(1);
            assertThat(plan().triage().version()).isEqualTo(1);
            clock.move(Duration.ofNanos(1_000));

            assertThat(issue().path("planVersion").asInt()).isEqualTo(2);
            assertThat(plan().triage().version()).isEqualTo(2);
            assertThat(plan().next()).isNull();
            assertThat(desk().path("scheduled").isMissingNode()).isTrue();
        }

        @Test
        void tellsTheKioskBeforeSoThatItChangesAtTheSameInstantAlone() {
            BranchPlan before = plan();

            assertThat(before.next()).isNotNull();
            assertThat(before.triageAt(before.next().at().minusNanos(1)).version())
                    .isEqualTo(1);
            assertThat(before.triageAt(before.next().at()).version()).isEqualTo(2);
        }

        @Test
        void canBeTakenBackUntilThen() {
            HttpResponse<String> cancelled = supervisor.delete(api + "/plan-versions/2", "Idempotency-Key", "c1");
            clock.move(Duration.ofHours(2));

            assertThat(body(cancelled).path("cancelledBy").asString()).isNotBlank();
            assertThat(event()).isEqualTo("PLAN_CANCELLED 2 more elders");
            assertThat(issue().path("planVersion").asInt()).isEqualTo(1);
            assertRefused(
                    supervisor.delete(api + "/plan-versions/2", "Idempotency-Key", "c2"), 409, "plan-not-scheduled");
            assertRefused(
                    supervisor.delete(api + "/plan-versions/9", "Idempotency-Key", "c3"), 404, "unknown-plan-version");
        }

        @Test
        void cannotBeTakenBackOnceItsTimeHasCome() {
            clock.move(Duration.ofHours(2));

            assertRefused(
                    supervisor.delete(api + "/plan-versions/2", "Idempotency-Key", "c1"), 409, "plan-not-scheduled");
            assertThat(issue().path("planVersion").asInt()).isEqualTo(2);
        }

        @Test
        void givesWayOnlyToSomebodyWhoKnowsOfIt() {
            save(supervisor, 2, "k2", rule("at-once", 6, when("\"means\":[\"CASH\"]")), REST);

            HttpResponse<String> unknowing = publish(3, null, null);
            HttpResponse<String> knowing = publish(3, null, 2);
            clock.move(Duration.ofHours(2));

            assertRefused(unknowing, 409, "plan-scheduled");
            assertThat(body(unknowing).path("version").asInt()).isEqualTo(2);
            assertThat(knowing.statusCode()).isEqualTo(201);
            assertThat(issue().path("planVersion").asInt()).isEqualTo(3);
            assertThat(body(supervisor.get(api + "/plan-versions"))
                            .path(1)
                            .path("cancelledAt")
                            .asString())
                    .isNotBlank();
        }
    }

    /** The kiosk's test of the same name places the same thousand from its file on disk. */
    @Test
    void placesAThousandCustomersAsTheKioskDoes() {
        plans.publish(hall, ThousandCustomers.plan());

        assertThat(ThousandCustomers.placedBy(plans.inForce(hall))).isEqualTo(ThousandCustomers.released());
        assertThat(ThousandCustomers.placedBy(plan().triageAt(clock.instant())))
                .isEqualTo(ThousandCustomers.released());
    }

    @Nested
    class RollingBack {

        @Test
        void publishesAFormerVersionAgainUnderANewNumber() {
            save(supervisor, 0, "k1", rule("quick", 4, ""), REST.replace("rest", "others"));
            publish(1, null, null);

            HttpResponse<String> back = supervisor.post(
                    api + "/plan-versions/1/roll-back", "{\"note\":\"it was better\"}", "Idempotency-Key", "b1");

            assertThat(body(back).path("version").asInt()).isEqualTo(3);
            assertThat(body(back).path("sourceVersion").asInt()).isEqualTo(1);
            assertThat(body(back).path("origin").asString()).isEqualTo("ROLL_BACK");
            JsonNode ticket = issue();
            assertThat(ticket.path("planVersion").asInt()).isEqualTo(3);
            assertThat(ticket.path("planRule").asString()).isEqualTo("rest");
            JsonNode whole = body(supervisor.get(api + "/plan-versions/3"));
            assertThat(whole.path("note").asString()).isEqualTo("it was better");
            assertThat(whole.path("list").size()).isEqualTo(2);
            assertThat(whole.path("words").path(1).path("sentence").path("en").asString())
                    .isEqualTo("All customers: called within 15 minutes.");
            assertThat(whole.path("changes").size()).isEqualTo(3);
        }
    }

    @Nested
    class Copies {

        private Browser admin;
        private String other;

        @BeforeEach
        void anAdministratorAndAnotherBranch() {
            StaffNo staffNo = new StaffNo("a" + UUID.randomUUID().toString().substring(0, 12));
            staffBook.create(staffNo, "总行", PASSWORD, Grants.everywhere(Role.ADMIN));
            admin = browser();
            admin.signIn(staffNo.value(), PASSWORD);
            Names names = new Names("新", "新", "New");
            other = hall + "-new";
            branches.add(new Branch(other, names, names, ZONE, LocalTime.MIDNIGHT), List.of());
            save(supervisor, 0, "k1", REST);
            publish(1, null, null);
        }

        @Test
        void areForAdministratorsOnly() {
            assertRefused(copy(supervisor, "c1", "\"branches\":[\"" + other + "\"]"), 403, "not-allowed");
        }

        @Test
        void bringAVersionToOtherBranchesAndTellOfEach() {
            JsonNode copied = body(copy(admin, "c1", "\"branches\":[\"" + other + "\"]"));
            JsonNode again = body(copy(admin, "c1", "\"branches\":[\"" + other + "\"]"));

            assertThat(copied.toString()).isEqualTo("[{\"branch\":\"" + other + "\",\"version\":1}]");
            assertThat(again).isEqualTo(copied);
            JsonNode desk = body(admin.get("/api/branches/" + other + "/plan-desk"));
            assertThat(desk.path("versions").path(0).path("origin").asString()).isEqualTo("COPY");
            assertThat(desk.path("versions").path(0).path("sourceBranch").asString())
                    .isEqualTo(hall);
        }

        @Test
        void makeTheBanksDefaultForBranchesWithoutAPlanOfTheirOwnNowAndLater() {
            String later = hall + "-later";
            Names names = new Names("后", "後", "Later");
            try {
                JsonNode copied = body(copy(admin, "c1", "\"bankDefault\":true"));
                branches.add(new Branch(later, names, names, ZONE, LocalTime.MIDNIGHT), List.of());

                assertThat(copied.valueStream().map(each -> each.path("branch").asString()))
                        .contains(other)
                        .doesNotContain(hall);
                JsonNode desk = body(admin.get("/api/branches/" + other + "/plan-desk"));
                assertThat(desk.path("versions").path(0).path("origin").asString())
                        .isEqualTo("BANK");
                JsonNode young = body(admin.get("/api/branches/" + later + "/plan-desk"));
                assertThat(young.path("inForce").path("version").asInt()).isZero();
                assertThat(young.path("inForce")
                                .path("rules")
                                .path(0)
                                .path("promiseMinutes")
                                .asInt())
                        .isEqualTo(15);
            } finally {
                jdbc.sql("DELETE FROM triage_bank_plan").update();
            }
        }
    }

    private HttpResponse<String> save(Browser browser, int revision, String key, String... rules) {
        return browser.put(
                api + "/plan-draft",
                "{\"revision\":" + revision + ",\"baseVersion\":1,\"rules\":[" + String.join(",", rules) + "]}",
                "Idempotency-Key",
                key);
    }

    private HttpResponse<String> look(String what, String json) {
        return supervisor.post(api + "/" + what, json);
    }

    private HttpResponse<String> publish(int draft, LocalDateTime at, Integer replaces) {
        return supervisor.post(
                api + "/plan-versions",
                publication(draft, at, replaces),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String publication(int draft, LocalDateTime at, Integer replaces) {
        return "{\"draftRevision\":" + draft + ",\"at\":" + (at == null ? "null" : "\"" + at + "\"")
                + ",\"note\":\"more elders\",\"replaces\":" + replaces + "}";
    }

    private HttpResponse<String> copy(Browser browser, String key, String what) {
        return browser.post(
                api + "/plan-versions/2/copies", "{\"note\":\"for all\"," + what + "}", "Idempotency-Key", key);
    }

    private LocalDateTime local(Duration ahead) {
        return LocalDateTime.ofInstant(clock.instant().plus(ahead), ZONE);
    }

    private JsonNode desk() {
        return body(supervisor.get(api + "/plan-desk"));
    }

    private JsonNode draft() {
        return desk().path("draft");
    }

    private BranchPlan plan() {
        return json.readValue(supervisor.get(api + "/plan").body(), BranchPlan.class);
    }

    /** A cash ticket taken now, as staff see it. */
    private JsonNode issue() {
        StationIdentity kiosk = station(StationKind.KIOSK);
        HttpResponse<String> taken = take(kiosk, CASH, UUID.randomUUID().toString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return body(supervisor.get("/api/tickets/" + body(taken).path("id").asString()));
    }

    /** The latest event of the branch: type, version, note. */
    private String event() {
        return jdbc.sql("""
                SELECT type || ' ' || (body->>'version') || ' ' || (body->>'note') FROM event
                 WHERE branch_id = :hall ORDER BY rev DESC LIMIT 1""").param("hall", hall).query(String.class).single();
    }

    private static String rule(String name, int promise, String more) {
        return "{\"name\":\"" + name + "\",\"services\":[],\"tiers\":[],\"promiseMinutes\":" + promise
                + ",\"priorityReason\":null" + more + "}";
    }

    private static String when(String conditions) {
        return ",\"when\":{" + conditions + "}";
    }
}
