package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What supervisors and head office do to the service catalogue. */
class CatalogueIntegrationTests extends HallServer {

    private Browser supervisor;

    @BeforeEach
    void aSupervisor() {
        supervisor = staff(Role.SUPERVISOR);
    }

    @Test
    void aSavedServiceIsOnTheMenuAndInTheLogAsItStands() {
        JsonNode before = entry(CASH);
        ObjectNode draft = draft(before);
        draft.set("names", json.readTree("{\"zh-CN\":\"存取款\",\"zh-TW\":\"存提款\",\"en\":\" Cash desk \"}"));
        draft.set("documents", json.readTree("{\"zh-CN\":\"身份证\",\"zh-TW\":\"身分證\",\"en\":\"ID\"}"));
        draft.set("hours", json.readTree("{\"week\":{\"MONDAY\":[{\"from\":\"09:00\",\"until\":\"17:00\"}]}}"));
        draft.put("quotaPerDay", 40).put("workMinutes", 4.5);

        HttpResponse<String> saved = save(supervisor, before, draft);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(entry(CASH).path("rev").asLong())
                .isEqualTo(body(saved).path("rev").asLong());
        assertThat(entry(CASH).path("service").path("workMinutes").asDouble()).isEqualTo(4.5);
        assertThat(entry(CASH).path("changedBy").asString()).isNotEmpty();
        JsonNode menu = body(supervisor.get("/api/branches/" + hall + "/plan")).at("/services/0");
        assertThat(menu.at("/names/en").asString()).isEqualTo("Cash desk");
        assertThat(menu.at("/hours/week/MONDAY/0/until").asString()).isEqualTo("17:00:00");
        assertThat(lastEvent()).contains("CATALOGUE_CHANGED", "\"Cash desk\"", "\"quotaPerDay\": 40");
    }

    @Test
    void theSecondToSaveIsToldWhoWasFirstAndChangesNothing() {
        JsonNode seen = entry(CASH);
        save(supervisor, seen, draft(seen).put("promiseMinutes", 12));
        long before = revision();

        HttpResponse<String> second =
                save(staff(Role.SUPERVISOR), seen, draft(seen).put("promiseMinutes", 30));

        assertRefused(second, 409, "stale-service");
        assertThat(body(second).path("by").asString())
                .isEqualTo(entry(CASH).path("changedBy").asString());
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void everythingWrongIsNamedWithItsField() {
        JsonNode seen = entry(CASH);
        ObjectNode draft = draft(seen);
        draft.set("names", json.readTree("{\"zh-CN\":\"存取款\",\"zh-TW\":\"\",\"en\":\"Cash\"}"));
        draft.set("documents", json.readTree("{\"zh-CN\":\"身份证\",\"zh-TW\":\"\",\"en\":\"\"}"));
        draft.set(
                "hours",
                json.readTree(
                        "{\"week\":{\"MONDAY\":[{\"from\":\"09:00\",\"until\":\"12:00\"},{\"from\":\"11:00\",\"until\":\"17:00\"}]}}"));
        draft.put("prefix", "B")
                .put("numberFrom", 500)
                .put("numberTo", 400)
                .put("icon", "unicorn")
                .put("promiseMinutes", 0);

        HttpResponse<String> refused = save(supervisor, seen, draft);

        assertRefused(refused, 400, "invalid-service");
        List<String> problems = new ArrayList<>();
        body(refused)
                .path("problems")
                .forEach(each -> problems.add(each.path("field").asString() + " "
                        + each.path("problem").asString()));
        assertThat(problems)
                .containsExactly(
                        "names.zh-TW missing",
                        "documents.zh-TW incomplete",
                        "documents.en incomplete",
                        "icon unknown",
                        "numberFrom out-of-range",
                        "promiseMinutes out-of-range",
                        "hours.MONDAY overlap",
                        "prefix taken");
    }

    @Test
    void aServiceIsAddedWithdrawnRestoredAndRemovedWhileNobodyUsesIt() {
        ObjectNode draft = draft(entry(CASH)).put("code", "gold-bars").put("prefix", "G");
        assertThat(post("/services", draft).statusCode()).isEqualTo(201);

        assertThat(post("/services/gold-bars/withdraw", seen("gold-bars")).statusCode())
                .isEqualTo(200);
        assertThat(menuCodes()).doesNotContain("gold-bars");
        assertThat(post("/services/gold-bars/restore", seen("gold-bars")).statusCode())
                .isEqualTo(200);
        assertThat(menuCodes()).contains("gold-bars");
        assertThat(post("/services/gold-bars/remove", seen("gold-bars")).statusCode())
                .isEqualTo(200);
        assertThat(menuCodes()).containsExactly(CASH, TRANSFER);
    }

    @Test
    void aServiceThatACounterTakesIsNotRemoved() {
        HttpResponse<String> refused = post("/services/" + CASH + "/remove", seen(CASH));

        assertRefused(refused, 409, "service-in-use");
        assertThat(body(refused).path("counters").size()).isEqualTo(7);
    }

    @Test
    void aServiceThatSomebodyHasBookedIsNotRemoved() {
        assertThat(post("/services", draft(entry(CASH)).put("code", "gold-bars").put("prefix", "G"))
                        .statusCode())
                .isEqualTo(201);
        jdbc.sql("""
                INSERT INTO appointment (branch_id, id, code, service_code, service_date, at, minutes, state, language,
                                         made_by, made_at, rev)
                VALUES (:hall, gen_random_uuid(), 'AAAA0000', 'gold-bars', '2030-01-01', '2030-01-01T02:00:00Z', 30,
                        'BOOKED', 'en', '1', now(), 1)""").param("hall", hall).update();
        long before = revision();

        assertRefused(post("/services/gold-bars/remove", seen("gold-bars")), 409, "service-in-use");

        assertThat(entry("gold-bars").path("used").asBoolean()).isTrue();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void theMenuIsReorderedByWhoeverHasSeenItAsItIs() {
        String order = "{\"seen\":[\"%1$s\",\"%2$s\"],\"codes\":[\"%2$s\",\"%1$s\"]}".formatted(CASH, TRANSFER);

        assertThat(put(supervisor, "/order", order).statusCode()).isEqualTo(200);

        assertThat(menuCodes()).containsExactly(TRANSFER, CASH);
        assertRefused(put(supervisor, "/order", order), 409, "stale-order");
    }

    @Test
    void aHolidayIsPutChangedAndTakenBackByWhoeverHasSeenIt() {
        String day =
                "{\"date\":\"2026-10-01\",\"names\":{\"zh-CN\":\"国庆\",\"zh-TW\":\"國慶\",\"en\":\"National Day\"},\"hours\":[]}";

        assertThat(put(supervisor, "/days", "{\"seen\":null,\"day\":" + day + "}")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(put(supervisor, "/days", "{\"seen\":null,\"day\":" + day + "}"), 409, "stale-day");
        for (String never : new String[] {"-999999999-01-01", "+999999999-12-31", "2150-01-01"}) {
            String far = day.replaceFirst("\\d{4}-\\d\\d-\\d\\d", Matcher.quoteReplacement(never));
            assertRefused(put(supervisor, "/days", "{\"seen\":null,\"day\":" + far + "}"), 400, "malformed");
        }
        assertThat(body(supervisor.get(path(""))).at("/days/0/names/en").asString())
                .isEqualTo("National Day");
        assertThat(post("/days/remove", json.readTree(day)).statusCode()).isEqualTo(200);
        assertThat(body(supervisor.get(path(""))).path("days").isEmpty()).isTrue();
    }

    @Test
    void whatToBringIsOnTheSlipAndOnTheCustomersPageWhileTheyWait() {
        ObjectNode draft = draft(entry(CASH));
        draft.set(
                "documents",
                json.readTree("{\"zh-CN\":\"身份证、银行卡\",\"zh-TW\":\"身分證、銀行卡\",\"en\":\"ID card, bank card\"}"));
        save(supervisor, entry(CASH), draft);

        JsonNode issued = body(take(station(StationKind.KIOSK), CASH, key()));

        assertThat(issued.at("/slipJob/slip/documents/zh-CN").asString()).isEqualTo("身份证、银行卡");
        String page = issued.at("/slipJob/slip/phoneUrl").asString();
        String path = page.substring(page.indexOf("/t/"));
        assertThat(browser().get(path).body()).contains("请备好：身份证、银行卡");
        command(supervisor, "/api/tickets/" + issued.path("id").asString() + "/cancel");
        assertThat(browser().get(path).body()).doesNotContain("请备好");
    }

    @Test
    void aServiceKeepsItsOwnPromiseWhereNoRuleSaysAnother() {
        String rules = "[{\"name\":\"rest\",\"services\":[],\"tiers\":[],\"promiseMinutes\":0}]";
        String branch = "/api/branches/" + hall;
        long revision = body(supervisor.put(
                        branch + "/plan-draft",
                        "{\"revision\":0,\"baseVersion\":1,\"rules\":" + rules + "}",
                        "Idempotency-Key",
                        key()))
                .path("revision")
                .asLong();
        HttpResponse<String> published = supervisor.post(
                branch + "/plan-versions",
                "{\"draftRevision\":" + revision + ",\"note\":\"services promise\"}",
                "Idempotency-Key",
                key());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        save(supervisor, entry(CASH), draft(entry(CASH)).put("promiseMinutes", 33));

        JsonNode issued = body(take(station(StationKind.KIOSK), CASH, key()));

        assertThat(issued.path("promiseMinutes").asInt()).isEqualTo(33);
        assertThat(body(supervisor.get(branch + "/plan"))
                        .at("/services/0/promiseMinutes")
                        .asInt())
                .isEqualTo(33);
        assertThat(body(supervisor.get(branch + "/plan-versions/2"))
                        .at("/words/0/sentence/en")
                        .asString())
                .contains("called within what the service promises");
    }

    @Test
    void theGreatestNumberOfTheDayIsToldByService() {
        assertThat(body(supervisor.get(path(""))).path("lastNumbers").isEmpty()).isTrue();
        save(supervisor, entry(CASH), draft(entry(CASH)).put("numberFrom", 300).put("numberTo", 399));

        take(station(StationKind.KIOSK), CASH, key());

        assertThat(body(supervisor.get(path(""))).path("lastNumbers").toString())
                .isEqualTo("{\"" + CASH + "\":300}");
    }

    @Test
    void theGraceMayBeForEver() {
        assertThat(body(supervisor.get(path(""))).path("dutyGraceMinutes").asInt())
                .isEqualTo(15);

        assertThat(put(supervisor, "/duty-grace", "{\"minutes\":null}").statusCode())
                .isEqualTo(200);

        assertThat(body(supervisor.get(path(""))).path("dutyGraceMinutes").isNull())
                .isTrue();
        assertRefused(put(supervisor, "/duty-grace", "{\"minutes\":241}"), 400, "malformed");
    }

    @Test
    void headOfficeCopiesAnotherBranchsServicesWithLettersOfItsOwn() {
        ObjectNode gold = draft(entry(CASH)).put("code", "gold-bars").put("prefix", "G");
        post("/services", gold);
        String there = hall;
        branch(there + "-b");
        Browser admin = administrator();
        String copied = "/api/branches/" + there + "-b/catalogue/copy";

        HttpResponse<String> answer =
                admin.post(copied, "{\"from\":\"" + there + "\",\"codes\":[]}", "Idempotency-Key", key());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode catalogue = body(admin.get("/api/branches/" + there + "-b/catalogue"));
        assertThat(catalogue.path("services").size()).isEqualTo(4);
        assertThat(catalogue.at("/services/1/service/code").asString()).isEqualTo(CASH);
        assertThat(catalogue.at("/services/1/service/prefix").asString())
                .as("A is taken")
                .isEqualTo("C");
        assertRefused(
                admin.post(copied, "{\"from\":\"" + there + "\",\"codes\":[]}", "Idempotency-Key", key()),
                409,
                "nothing-to-copy");
        assertRefused(
                supervisor.post(path("/copy"), "{\"from\":\"" + there + "-b\"}", "Idempotency-Key", key()),
                403,
                "not-allowed");
    }

    @Test
    void nobodyButSupervisorsAndHeadOfficeSeesOrChangesIt() {
        Browser manager = staff(Role.LOBBY_MANAGER);
        JsonNode seen = entry(CASH);

        assertRefused(manager.get(path("")), 403, "not-allowed");
        assertRefused(save(manager, seen, draft(seen)), 403, "not-allowed");
    }

    private void branch(String other) {
        jdbc.sql("""
                INSERT INTO branch (id, bank_names, names, zone)
                SELECT :other, bank_names, names, zone FROM branch WHERE id = :hall""").param("other", other).param("hall", hall).update();
        jdbc.sql("""
                INSERT INTO service (branch_id, code, position, prefix, names, hint, party, means, complexity, icon)
                SELECT :other, 'own', 1, 'A', names, hint, party, means, complexity, icon FROM service
                 WHERE branch_id = :hall AND code = :code""")
                .param("other", other)
                .param("hall", hall)
                .param("code", CASH)
                .update();
    }

    private Browser administrator() {
        StaffNo staffNo = new StaffNo("a" + UUID.randomUUID().toString().substring(0, 12));
        staffBook.create(staffNo, "总行", PASSWORD, new Grants(Set.of(Role.ADMIN), Set.of()));
        Browser browser = browser();
        browser.signIn(staffNo.value(), PASSWORD);
        return browser;
    }

    private String path(String more) {
        return "/api/branches/" + hall + "/catalogue" + more;
    }

    private JsonNode entry(String code) {
        for (JsonNode each : body(supervisor.get(path(""))).path("services")) {
            if (each.at("/service/code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code);
    }

    private JsonNode seen(String code) {
        return json.createObjectNode().put("rev", entry(code).path("rev").asLong());
    }

    private static ObjectNode draft(JsonNode entry) {
        return (ObjectNode) entry.path("service").deepCopy();
    }

    private HttpResponse<String> save(Browser who, JsonNode seen, JsonNode draft) {
        ObjectNode saved = json.createObjectNode().put("rev", seen.path("rev").asLong());
        saved.set("service", draft);
        return put(who, "/services/" + seen.at("/service/code").asString(), saved.toString());
    }

    private HttpResponse<String> post(String more, JsonNode body) {
        return supervisor.post(path(more), body.toString(), "Idempotency-Key", key());
    }

    private HttpResponse<String> put(Browser who, String more, String body) {
        return who.put(path(more), body, "Idempotency-Key", key());
    }

    private List<String> menuCodes() {
        List<String> codes = new ArrayList<>();
        body(supervisor.get("/api/branches/" + hall + "/plan"))
                .path("services")
                .forEach(each -> codes.add(each.path("code").asString()));
        return codes;
    }

    private String lastEvent() {
        return jdbc.sql("SELECT type || body::text FROM event WHERE branch_id = :hall ORDER BY rev DESC LIMIT 1")
                .param("hall", hall)
                .query(String.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
