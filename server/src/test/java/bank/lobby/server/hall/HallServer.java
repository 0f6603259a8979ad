package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.calling.life.LifeRules;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.customer.Tier;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.RealServer;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Party;
import bank.lobby.wire.triage.TriagePlan;
import bank.lobby.wire.triage.TriageRule;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hall of its own for every test: a new branch with two services, seven counters, a plan with tiers, one known
 * customer, and whoever the test lets in.
 */
public abstract class HallServer extends RealServer {

    protected static final String CASH = "personal-cash";
    protected static final String TRANSFER = "personal-transfer";
    protected static final String UNKNOWN_TICKET = "/api/tickets/6f0c1c3e-4b0a-4a53-8d7e-0a5b1a6f2c11";

    private static final AtomicInteger HALLS = new AtomicInteger();
    private static final Names NAMES = new Names("名", "名", "Name");

    /** Code of this test's branch. */
    protected final String hall = "hall-" + HALLS.incrementAndGet();

    @Autowired
    protected JsonMapper json;

    @Autowired
    private Branches branches;

    @Autowired
    private Services services;

    @Autowired
    private Counters counters;

    @Autowired
    private TriagePlans plans;

    @Autowired
    protected LifeRules lifeRules;

    @Autowired
    protected Customers customers;

    @BeforeEach
    void openHall() {
        branches.add(new Branch(hall, NAMES, NAMES, ZoneId.of("Asia/Shanghai"), LocalTime.MIDNIGHT), List.of(NAMES));
        // Tests of other things call and give up without waiting; those of the life rule set their own.
        lifeRules.set(hall, new LifeRule(20, 0, 0, 0, 3, 30, 2, 30, 120, 5, 10, Set.of(Role.TELLER)));
        services.add(hall, 1, service("A", CASH, Means.CASH));
        services.add(hall, 2, service("B", TRANSFER, Means.NON_CASH));
        for (int no = 1; no <= 7; no++) {
            List<String> first = no < 6 ? List.of(CASH) : List.of(TRANSFER);
            List<String> second = no < 6 ? List.of(TRANSFER) : List.of(CASH);
            counters.add(new Counter(hall, no, NAMES, WorkProfile.of(first, second), null, null));
        }
        plans.publish(
                hall,
                new TriagePlan(
                        1,
                        List.of(
                                new TriageRule("private", Set.of(), Set.of("private"), 3, "tier"),
                                new TriageRule("rest", Set.of(), Set.of(), 15, null))));
        customers.define(new Tier("ordinary", 0, new Names("普通", "一般", "Ordinary")));
        customers.define(new Tier("private", 3, new Names("私人银行", "私人銀行", "Private banking")));
        customers.enter(
                new DocumentNumber(DocumentKind.BANK_CARD, "6222020000000079194".getBytes(StandardCharsets.US_ASCII)),
                new CustomerEntry("private", "王**女士", "王敏", null, List.of()));
    }

    /** A browser in which a new person with {@code roles} in this hall has signed in. */
    protected Browser staff(Role... roles) {
        StaffNo staffNo = new StaffNo("h" + UUID.randomUUID().toString().substring(0, 12));
        staffBook.create(staffNo, "员" + staffNo, PASSWORD, Grants.at(hall, roles));
        Browser browser = browser();
        browser.signIn(staffNo.value(), PASSWORD);
        return browser;
    }

    /** A station enrolled in this hall. */
    protected StationIdentity station(StationKind kind) {
        String code = enrolmentCodes.create(hall, kind, "test", "test").code();
        KeyPair keys = StationIdentity.newKey();
        HttpResponse<String> answer =
                browser().post("/api/enrolment", json.writeValueAsString(StationIdentity.request(code, keys)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new StationIdentity(json.readValue(answer.body(), Enrolment.class), keys.getPrivate());
    }

    /** The value of a station's Authorization header, now. */
    protected String bearer(StationIdentity station) {
        return "Bearer " + station.token(clock.instant());
    }

    /** Asks for a ticket as {@code kiosk}. */
    protected HttpResponse<String> take(StationIdentity kiosk, String service, String key) {
        return browser()
                .post(
                        "/api/branches/" + hall + "/tickets",
                        "{\"service\":\"" + service + "\",\"language\":\"zh-CN\",\"customer\":null}",
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        key);
    }

    /** Posts a command with a fresh key. */
    protected static HttpResponse<String> command(Browser browser, String path) {
        return browser.post(path, "", "Idempotency-Key", UUID.randomUUID().toString());
    }

    protected String counter(int no) {
        return "/api/branches/" + hall + "/counters/" + no;
    }

    /** A teller signed in at counter {@code no}. */
    protected Browser tellerAt(int no) {
        Browser teller = staff(Role.TELLER);
        assertThat(command(teller, counter(no) + "/session").statusCode()).isEqualTo(201);
        return teller;
    }

    protected JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** Asserts a refusal of {@code status} with the stable type {@code slug}. */
    protected void assertRefused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:lobby:problem:" + slug);
    }

    /** The branch's revision, which no refusal may move. */
    protected long revision() {
        return jdbc.sql("SELECT rev FROM branch WHERE id = :hall")
                .param("hall", hall)
                .query(Long.class)
                .single();
    }

    private static BankingService service(String prefix, String code, Means means) {
        return new BankingService(
                prefix, new MenuService(code, NAMES, NAMES, Party.PERSONAL, means, Complexity.SIMPLE, false, "cash"));
    }
}
