package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Waking a manager's browser, from its permission to the message it can read. */
@TestPropertySource(
        properties = {
            "lobby.server.web-push.contact=mailto:lobby@bank.example",
            "lobby.server.web-push.services=127.0.0.1,*.push.example"
        })
class WebPushIntegrationTests extends PushHall {

    private final PushServiceStub service = new PushServiceStub();
    private Browser manager;

    @BeforeEach
    void managerOnDuty() {
        manager = manager("vip");
    }

    @AfterEach
    void closeService() {
        service.close();
    }

    @Test
    void wakesTheGroupThatIsAsked() {
        subscribe(manager);

        UUID ticket = arrive();

        JsonNode message = messages(1).getFirst();
        assertThat(message.path("push").asString()).isEqualTo(ticket.toString());
        assertThat(message.path("alert").asString()).isEqualTo("ARRIVAL");
        assertThat(message.path("language").asString()).isEqualTo("zh-TW");
        assertThat(message.path("number").asString()).matches("A\\d{3}");
    }

    @Test
    void saysNothingOfTheCustomerNotEvenToTheBrowser() {
        subscribe(manager);

        arrive();

        assertThat(messages(1).getFirst().toString()).doesNotContain("王", "private", "6222");
        assertThat(service.sent().getFirst().headers()).containsKeys("Authorization", "Ttl", "Urgency");
    }

    @Test
    void wakesTheNextGroupWhenNobodyCame() {
        Browser next = manager("hall");
        subscribe(next);
        UUID ticket = arrive();

        clock.move(Duration.ofSeconds(31));

        JsonNode message = messages(1).getFirst();
        assertThat(message.path("push").asString()).isEqualTo(ticket.toString());
        assertThat(message.path("alert").asString()).isEqualTo("ESCALATED");
    }

    @Test
    void wakesWhoeverIsHandedTheCustomerAndNobodyElse() {
        Browser colleague = manager("hall");
        UUID ticket = arrive();
        assertThat(push(manager, ticket, "accept").statusCode()).isEqualTo(200);
        subscribe(colleague);

        assertThat(post(manager, "/api/pushes/" + ticket + "/hand-over", "{\"to\":\"" + staffNo(colleague) + "\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(messages(1).getFirst().path("alert").asString()).isEqualTo("HANDED_OVER");
    }

    @Test
    void leavesAloneWhoeverIsOffDutyOrAskedForIt() {
        Browser offDuty = staff(Role.LOBBY_MANAGER);
        subscribe(offDuty);
        UUID first = arrive();
        subscribe(manager);
        assertThat(post(manager, path("/withdrawals"), "{\"endpoint\":\"" + service.endpoint() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        clock.move(Duration.ofSeconds(31));
        awaitPush(manager, first, "alert", "ESCALATED");
        subscribe(manager);
        onDuty(manager, "hall");
        UUID second = arriveAgain(first);

        assertThat(messages(1).getFirst().path("push").asString()).isEqualTo(second.toString());
    }

    @Test
    void forgetsABrowserThatIsGone() {
        subscribe(manager);
        service.answers(410);

        arrive();

        await().untilAsserted(() -> assertThat(browsers()).isZero());
    }

    @Test
    void forgetsTheBrowserOfWhoeverSignsOut() {
        subscribe(manager);

        manager.post("/sign-out", "");

        await().untilAsserted(() -> assertThat(browsers()).isZero());
    }

    @Test
    void refusesToKnockAnywhereElse() {
        for (String elsewhere : List.of(
                "https://intranet.bank.example/x",
                "http://a.push.example/x",
                "https://a.push.example:8443/x",
                "https://push.example.evil.example/x",
                "https://a@b.push.example/x")) {
            HttpResponse<String> answer = post(manager, path("/subscriptions"), service.subscription(elsewhere));
            assertRefused(answer, 409, "push-service-not-allowed");
        }
        assertThat(browsers()).isZero();
    }

    @Test
    void refusesKeysNoMessageCouldBeEncryptedFor() {
        String offTheCurve =
                service.subscription().replaceFirst("\"p256dh\": \"[^\"]{20}", "\"p256dh\": \"BAAAAAAAAAAAAAAAAAAA");
        assertRefused(post(manager, path("/subscriptions"), offTheCurve), 400, "malformed");
        assertRefused(post(manager, path("/subscriptions"), service.subscription("not an address")), 400, "malformed");
        assertThat(browsers()).isZero();
    }

    @Test
    void givesTheWorkerToBrowsersThatSendNoCookie() {
        for (String script : List.of("/tablet/worker.js", "/tablet/messages/zh-CN.js")) {
            HttpResponse<String> answer = browser().get(script);
            assertThat(answer.statusCode()).as(script).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        }
        assertThat(browser().get("/tablet/tablet.js").statusCode()).isNotEqualTo(200);
    }

    @Test
    void keepsTellersOut() {
        assertRefused(post(staff(Role.TELLER), path("/subscriptions"), service.subscription()), 403, "not-allowed");
    }

    /** The customer's first ticket ends and they come again; returns the new one's id. */
    private UUID arriveAgain(UUID first) {
        assertThat(command(manager, "/api/tickets/" + first + "/cancel").statusCode())
                .isEqualTo(200);
        clock.move(Duration.ofMinutes(2));
        return arrive();
    }

    private void subscribe(Browser browser) {
        HttpResponse<String> answer = post(browser, path("/subscriptions"), service.subscription());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String path(String below) {
        return "/api/branches/" + hall + "/web-push" + below;
    }

    private long browsers() {
        return jdbc.sql("SELECT count(*) FROM web_push_subscription WHERE branch_id = :hall")
                .param("hall", hall)
                .query(Long.class)
                .single();
    }

    /** The first {@code count} messages once they have come, and no more of them. */
    private List<JsonNode> messages(int count) {
        await().until(() -> service.sent().size() >= count);
        assertThat(service.sent()).hasSize(count);
        return service.sent().stream().map(service::read).map(json::readTree).toList();
    }
}
