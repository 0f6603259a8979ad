package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waking a sleeping tablet: the manager's choice on the page, and what the browser shows while the page is away. */
class WakePageTests {

    /** A push service that can be reached: the browser here has none of its own. */
    private static final String REACHABLE = """
            server.webPush = 'BKEY';
            (() => {
              let kept = null;
              const made = () => ({
                endpoint: 'https://fcm.googleapis.com/send/one',
                toJSON: () => ({ endpoint: 'https://fcm.googleapis.com/send/one', keys: { p256dh: 'p', auth: 'a' } }),
                unsubscribe: async () => { kept = null; return true; },
              });
              PushManager.prototype.getSubscription = async () => kept;
              PushManager.prototype.subscribe = async () => kept = made();
            })();
            """;

    private static final String TOLD = """
            {"v": 1, "branch": "renmin-road", "push": "p1", "number": "A003", "alert": "ESCALATED", "round": 2, "language": "zh-CN"}""";

    @RegisterExtension
    private static final Screen screen = new Screen(SharedChromium::whole);

    @Test
    void subscribesAndWithdrawsByOnePressEach() {
        Page page = opened("zh-CN", REACHABLE);
        allowNotifications(page);

        button(page, "休眠时唤醒本机").click();

        assertThat(page.getByText("在岗时，有重点客户会唤醒本机。")).isVisible();
        assertThat(page.evaluate("server.browsers.length")).isEqualTo(1);

        button(page, "不再唤醒本机").click();

        assertThat(button(page, "休眠时唤醒本机")).isVisible();
        assertThat(page.evaluate("server.browsers.length")).isEqualTo(0);
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void saysWhenTheServiceCannotBeReached() {
        Page page =
                opened("en", REACHABLE + "PushManager.prototype.subscribe = async () => { throw new Error('away'); };");
        allowNotifications(page);

        button(page, "Wake this tablet").click();

        assertThat(page.getByText("The wake-up service cannot be reached.")).isVisible();
        assertThat(button(page, "Wake this tablet")).isVisible();
    }

    @Test
    void saysWhenTheBrowserForbidsIt() {
        Page page = opened("zh-TW", REACHABLE);
        page.evaluate("Notification.requestPermission = async () => 'denied'");

        button(page, "休眠時喚醒本機").click();

        assertThat(page.getByText("瀏覽器不允許本頁傳送通知")).isVisible();
    }

    @Test
    void offersNothingWhereTheServerWakesNobody() {
        Page page = opened("en", "");

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
        assertThat(page.locator("wake-switch button")).hasCount(0);
    }

    @Test
    void showsTheNumberAndNothingElseOfTheCustomerWhileThePageIsAway() {
        Page page = opened("zh-CN", REACHABLE);
        allowNotifications(page);
        assertThat(button(page, "休眠时唤醒本机")).isVisible();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.navigate(page.url().replace("/tablet/", "/sign-in/"));

        Runnable deliver = deliveryOf(page, TOLD);
        page.waitForCondition(() -> {
            deliver.run(); // Again, for the browser may count the page that has gone as in sight for a moment.
            return !shown(page).isEmpty();
        });

        assertThat(shown(page)).isEqualTo(List.of("A003 需要接待 还没有人应答。"));
    }

    private static Page opened(String language, String branch) {
        Page page = screen.open("/tablet/", Screen.TABLET, language, branch);
        page.locator("header button[popovertarget=account]").click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void allowNotifications(Page page) {
        page.context().grantPermissions(List.of("notifications"));
    }

    /** Has the browser take {@code message} as if its maker's service had sent it to the page's worker. */
    private static Runnable deliveryOf(Page page, String message) {
        CDPSession browser = page.context().newCDPSession(page);
        AtomicReference<String> registration = new AtomicReference<>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(each -> registration.set(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        page.waitForCondition(() -> registration.get() != null);
        JsonObject push = new JsonObject();
        push.addProperty("origin", page.evaluate("location.origin").toString());
        push.addProperty("registrationId", registration.get());
        push.addProperty("data", message);
        return () -> browser.send("ServiceWorker.deliverPushMessage", push);
    }

    /** Title and words of what stands on the screen, once however often it was sent. */
    private static List<?> shown(Page page) {
        return (List<?>) page.evaluate("""
                async () => {
                  const worker = await navigator.serviceWorker.getRegistration('/tablet/');
                  return (await worker.getNotifications()).map(({ title, body }) => `${title} ${body}`);
                }""");
    }
}
