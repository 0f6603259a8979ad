package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.push.rule.PushRule;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.TicketRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A hall with a kiosk, a private banking customer, and two groups of lobby managers: vip for 30 s, then hall for 20 s. */
abstract class PushHall extends HallServer {

    static final PushRule RULE = new PushRule(
            1,
            List.of("disabled"),
            List.of(
                    new PushRule.Group("vip", new Names("贵宾组", "貴賓組", "VIP"), 30),
                    new PushRule.Group("hall", new Names("大堂组", "大堂組", "Hall"), 20)),
            10,
            15,
            10,
            new PushRule.BeforeCall(1, 0.9, 60));

    /** Whom {@link HallServer} enters. */
    private static final String PRIVATE_CARD = "6222020000000079194";

    @LocalServerPort
    private int serverPort;

    @Autowired
    private PushRules rules;

    StationIdentity kiosk;

    @BeforeEach
    void kioskAndRule() {
        kiosk = station(StationKind.KIOSK);
        rules.add(hall, RULE);
    }

    /** The private banking customer swipes and takes a ticket; returns its id. */
    UUID arrive() {
        TicketRequest request =
                new TicketRequest(CASH, Language.ZH_CN, KioskSeal.seal(customers.sealingKey(), PRIVATE_CARD));
        return issued(browser()
                .post(
                        "/api/branches/" + hall + "/tickets",
                        json.writeValueAsString(request),
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        key()));
    }

    /** Somebody of no rank takes a ticket; returns its id. */
    UUID arriveOrdinary() {
        return issued(take(kiosk, CASH, key()));
    }

    UUID issued(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(body(answer).path("id").asString());
    }

    /** A lobby manager on duty with {@code group}. */
    Browser manager(String group) {
        Browser manager = staff(Role.LOBBY_MANAGER);
        onDuty(manager, group);
        return manager;
    }

    void onDuty(Browser manager, String group) {
        HttpResponse<String> answer = post(manager, "/api/branches/" + hall + "/duty", "{\"group\":\"" + group + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    String staffNo(Browser browser) {
        return body(browser.get("/api/me")).path("staffNo").asString();
    }

    /** A tablet that follows the lobby in {@code manager}'s name and has its snapshot. */
    Follower tablet(Browser manager) {
        String ticket = body(post(manager, "/api/ws-ticket", "{\"branch\":\"" + hall + "\",\"stream\":\"lobby\"}"))
                .path("ticket")
                .asString();
        String origin = "http://127.0.0.1:" + serverPort;
        Follower tablet = Follower.ofBrowser(socket(), manager, ticket, origin);
        tablet.hello(null, 0);
        tablet.first("snapshot");
        return tablet;
    }

    URI socket() {
        return URI.create("ws://127.0.0.1:" + serverPort + "/ws");
    }

    static HttpResponse<String> post(Browser browser, String path, String json) {
        return browser.post(path, json, "Idempotency-Key", key());
    }

    static HttpResponse<String> push(Browser browser, UUID id, String command) {
        return command(browser, "/api/pushes/" + id + "/" + command);
    }

    static HttpResponse<String> outcome(Browser browser, UUID id, String json) {
        return post(browser, "/api/pushes/" + id + "/outcome", json);
    }

    JsonNode push(Browser browser, UUID id) {
        HttpResponse<String> answer = browser.get("/api/pushes/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    /** The push once it is in {@code state}. */
    JsonNode awaitPush(Browser browser, UUID id, String field, String value) {
        return await().until(
                        () -> push(browser, id),
                        push -> push.path(field).asString("").equals(value));
    }

    /** Every event of the hall in order, as {@code type}. */
    List<String> events() {
        return jdbc.sql("SELECT type FROM event WHERE branch_id = :hall ORDER BY rev")
                .param("hall", hall)
                .query(String.class)
                .list();
    }

    /** The pushes in a tablet's snapshot. */
    static List<JsonNode> pushes(JsonNode snapshot) {
        return snapshot.path("state").path("pushes").valueStream().toList();
    }

    /** The pushes a tablet was told of by events, in order. */
    static List<JsonNode> told(Follower tablet) {
        return parts(tablet, "pushes");
    }

    /** What a tablet was told of the list of that name, in order. */
    static List<JsonNode> parts(Follower tablet, String name) {
        return tablet.heard().stream()
                .map(message -> message.path("part"))
                .filter(part -> part.path("name").asString("").equals(name))
                .map(part -> part.path("thing"))
                .toList();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
