package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The teller's page in a real browser, by keyboard. */
class TellerPageTests {

    private static final String THREE_WAIT = """
            server.issue('personal-cash', {minutesAgo: 4, maskedName: '陈*华', rank: 1});
            server.issue('personal-cash'); server.issue('foreign-exchange', {slip: 'FAILED'});
            """;
    private static final String AT_COUNTER_ONE = THREE_WAIT + "server.seat(1, '10023');";

    private static Screen screen;

    @BeforeAll
    static void openBrowser() {
        screen = new Screen();
    }

    @AfterAll
    static void closeBrowser() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void servesACustomerFromTheKeyboardAlone() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", THREE_WAIT);
        button(page, "开窗 1 号窗口").click();
        assertThat(heading(page)).hasText("1 号窗口");

        press(page, "Space", "下一位");
        assertThat(customer(page)).containsText("已呼叫");
        press(page, "F3", "重呼");
        assertThat(customer(page)).containsText("已重呼 1 次");
        press(page, "F8", "开始办理");
        assertThat(customer(page)).containsText("办理中");
        press(page, "F6", "办结");

        assertThat(customer(page)).containsText("窗口空闲");
        assertThat(page.getByText("A001 已办结。")).isVisible();
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void finishesAndCallsTheNextWithOneKey() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "F2", "下一位");
        press(page, "F8", "开始办理");

        press(page, "Space", "办结并叫下一位");

        assertThat(customer(page)).containsText("A002");
        assertThat(page.evaluate("server.tickets[0].state")).isEqualTo("SERVED");
    }

    @Test
    void callsOnceForManyHitsOfTheKey() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE + "server.slow = 150;");
        assertThat(customer(page)).containsText("窗口空闲");

        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Space");
        }

        assertThat(customer(page)).containsText("A001");
        assertThat(commands(page)).isEqualTo(1);
    }

    @Test
    void sendsTheSameKeyAgainWhenTheAnswerWasLost() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE + "server.loseAnswers = 1;");
        assertThat(customer(page)).containsText("窗口空闲");

        page.keyboard().press("Space");

        assertThat(button(page, "开始办理")).not().hasAttribute("aria-disabled", "true");
        assertThat(customer(page)).containsText("A001");
        assertThat(page.evaluate("new Set(server.asked.filter(a => a.path.endsWith('/next')).map(a => a.key)).size"))
                .isEqualTo(1);
        assertThat(page.evaluate("server.tickets.filter(t => t.state === 'CALLED').length"))
                .isEqualTo(1);
    }

    @Test
    void refusesInWordsWhileTheLinkIsDownAndWorksAgainWithoutAReload() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        assertThat(page.getByText("实时")).isVisible();
        page.evaluate("server.goDown()");
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.keyboard().press("Space");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("操作未发出");
        assertThat(commands(page)).isEqualTo(0);
        page.evaluate("server.up = true");
        assertThat(page.getByText("实时")).isVisible();
        page.keyboard().press("Space");
        assertThat(customer(page)).containsText("A001");
    }

    @Test
    void saysWhatChangedOnAnotherScreen() {
        Page page = screen.open("/teller/", Screen.DOCKED, "en-GB", AT_COUNTER_ONE);
        press(page, "Space", "Next customer");
        assertThat(button(page, "Start")).not().hasAttribute("aria-disabled", "true");

        page.evaluate("server.tickets[0].state = 'NO_SHOW'");
        page.keyboard().press("F8");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the ticket is now “No-show”");
        assertThat(customer(page)).containsText("Counter free");
    }

    @Test
    void saysWhoHasTheCounter() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-TW", "");
        assertThat(button(page, "開櫃 1 號櫃檯")).isVisible();
        page.evaluate("Object.assign(server.counters[0], {state: 'OPEN', staffNo: '10099'})");

        button(page, "開櫃 1 號櫃檯").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("員工 10099 使用中");
    }

    @Test
    void keepsThePageAndOffersToSignInWhenTheSessionHasEnded() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        assertThat(customer(page)).containsText("窗口空闲");
        page.evaluate("server.signedIn = false");

        page.keyboard().press("Space");

        assertThat(page.getByText("您已退出登录").first()).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")))
                .hasAttribute("href", "/sign-in");
        assertThat(customer(page)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-GB"})
    void isAccessibleInEveryLanguage(String language) {
        screen.findsNothingToRefuse(
                "/teller/",
                Screen.DOCKED,
                language,
                AT_COUNTER_ONE + "server.callTo(1, server.tickets[2], 3)",
                "customer-card ticket-number");
        screen.findsNothingToRefuse("/teller/", Screen.DOCKED, language, THREE_WAIT, "counter-choice button");
    }

    /** Presses a key once the page would take it. */
    private static void press(Page page, String key, String command) {
        assertThat(button(page, command)).hasAttribute("aria-disabled", "false");
        page.keyboard().press(key);
    }

    private static Object commands(Page page) {
        return page.evaluate("server.asked.filter(a => a.method === 'POST' && a.path.endsWith('/next')).length");
    }

    private static Locator customer(Page page) {
        return page.locator("customer-card section");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
