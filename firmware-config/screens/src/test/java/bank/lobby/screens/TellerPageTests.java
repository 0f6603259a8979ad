package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The teller's page in a real browser, by keyboard. */
class TellerPageTests {

    private static final String THREE_WAIT = """
            server.issue('personal-cash', {minutesAgo: 4, maskedName: '陈*华', rank: 1});
            server.issue('personal-cash'); server.issue('foreign-exchange', {slip: 'FAILED'});
            """;
    private static final String AT_COUNTER_ONE = THREE_WAIT + "server.seat(1, '10023');";

    @RegisterExtension
    private static final Screen screen = new Screen();

    @Test
    void servesACustomerFromTheKeyboardAlone() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", THREE_WAIT);
        assertThat(button(page, "开窗 1 号窗口")).isVisible();
        page.keyboard().press("1");
        assertThat(heading(page)).hasText("1 号窗口");

        press(page, "Space", "下一位");
        assertThat(customer(page)).containsText("已呼叫");
        press(page, "F3", "重呼");
        assertThat(customer(page)).containsText("已重呼 1 次");
        press(page, "F8", "开始办理");
        assertThat(customer(page)).containsText("办理中");
        press(page, "F6", "办结");

        assertThat(customer(page)).containsText("窗口空闲");
        assertThat(page.getByText("A001 已办结，已请客户评价。")).isVisible();
        press(page, "Shift+F9", "关窗");
        assertThat(button(page, "开窗 1 号窗口")).isVisible();
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void opensNoCounterWithTheKeyOfOneThatIsTaken() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", THREE_WAIT + "server.seat(2, '10044');");
        assertThat(button(page, "开窗 1 号窗口")).isVisible();

        keys(page, "2", "0", "9", "3");

        assertThat(heading(page)).hasText("3 号窗口");
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
    void saysInWordsWhyACustomerIsPlacedOtherwiseAndForWhichCompanyTheyCome() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", """
                server.seat(1, '10023');
                server.issue('corporate-cash', {priorityReason: 'elderly', company: '青禾**有限公司'});
                """);

        press(page, "F2", "下一位");

        assertThat(customer(page)).containsText("老年客户优先");
        assertThat(customer(page)).containsText("代表 青禾**有限公司");
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

        // In one go: a moment later the page would see for itself that the counter is taken.
        button(page, "開櫃 1 號櫃檯").evaluate("""
                open => {
                  Object.assign(server.counters[0], {state: 'OPEN', staffNo: '10099'});
                  open.click();
                }""");

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
                .hasAttribute("href", page.url()); // where the server asks for the sign-in, and leads back
        assertThat(customer(page)).isVisible();
    }

    @Test
    void worksAWholeMorningByKeyboardAlone() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE + "server.seat(4, '10044');");
        press(page, "Space", "下一位");
        press(page, "F8", "开始办理");
        keys(page, "F7", "1", "1");
        assertThat(page.getByText("A001 已挂起。")).isVisible();

        keys(page, "F10", "1", "1");
        assertThat(customer(page)).containsText("特呼：客户回来继续办理");
        press(page, "F8", "开始办理");
        keys(page, "Shift+F6", "2", "Enter", "1");
        assertThat(page.getByText("A001 已办结，已请客户评价。")).isVisible();
        assertThat(last(page))
                .isEqualTo(
                        "{\"rating\":true,\"delivered\":[\"personal-cash\",\"personal-transfer\"],\"outcome\":\"done\"}");

        press(page, "Space", "下一位");
        keys(page, "F4", "2", "1");
        assertThat(page.getByText("A002 已转移。")).isVisible();
        page.keyboard().press("Backspace");
        assertThat(customer(page)).containsText("A002");
        press(page, "F5", "弃号");
        assertThat(page.getByText("A002 已弃号。")).isVisible();

        keys(page, "Shift+F2", "1");
        assertThat(customer(page)).containsText("WK001");
        press(page, "F6", "办结");
        keys(page, "F9", "2");
        assertThat(customer(page)).containsText("用餐 · 按 F9 恢复服务");
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请先按 F9 恢复");
        press(page, "F9", "恢复服务");
        assertThat(customer(page)).containsText("窗口空闲");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void typesANoteWithoutCallingAnybody() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        keys(page, "F4", "1");

        page.getByLabel("留言").fill("a ");
        page.getByLabel("留言").press("Space");
        page.keyboard().type("1b");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        assertThat(customer(page)).containsText("A001");
        page.keyboard().press("2");

        assertThat(page.getByText("A001 已转移。")).isVisible();
        assertThat(last(page)).isEqualTo("{\"service\":\"personal-large-cash\",\"note\":\"a  1\"}");
    }

    @Test
    void saysWhyInOneLineAndShowsAllWhoCouldHaveBeenCalled() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        assertThat(customer(page)).containsText("承诺用去 27%，最高；被越过 2 次");

        keys(page, "F1");

        assertThat(page.locator("why-panel tbody tr")).hasCount(3);
        keys(page, "Escape");
        assertThat(button(page, "下一位")).isVisible();
    }

    @Test
    void showsOnlyNumberAndServiceOfWhoIsNext() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);

        assertThat(page.locator("next-up .next")).containsText("A001 个人现金");

        assertThat(page.locator("teller-page")).not().containsText("陈*华");
        assertThat(page.locator("teller-page")).not().containsText("金卡");
    }

    @Test
    void countsDownUntilARecallIsAllowedAndSaysWhatTheServerSays() {
        Page page = screen.open(
                "/teller/",
                Screen.DOCKED,
                "zh-CN",
                AT_COUNTER_ONE
                        + "server.lifeRule.recallSpacingSeconds = 60; server.lifeRule.noShowAfterSeconds = 200;");
        press(page, "Space", "下一位");

        assertThat(button(page, "重呼")).containsText(Pattern.compile("(60|59|58|57|56) 秒"));
        page.keyboard().press("F3");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("刚刚叫过，7 秒后可重呼。");
    }

    @Test
    void staysWithTheCustomerWhileTheServerRestarts() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        press(page, "F8", "开始办理");
        assertThat(customer(page)).containsText("办理中");
        page.evaluate("server.goDown(); server.epoch = 'e2'; server.rev = 7");
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.keyboard().press("F6");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("操作未发出");
        page.evaluate("server.up = true");
        assertThat(page.getByText("实时")).isVisible();

        assertThat(customer(page)).containsText("A001");
        page.keyboard().press("F6");
        assertThat(page.getByText("A001 已办结，已请客户评价。")).isVisible();
    }

    @Test
    void neverTakesTheFocusByItself() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        keys(page, "F4", "1");
        page.getByLabel("留言").focus();
        page.getByLabel("留言").pressSequentially("half a wo");

        page.evaluate(
                "server.issue('personal-cash'); server.seat(3, '10071'); server.change(server.tickets[0], 'TRIAGED', {})");
        assertThat(page.locator("link-state")).containsText("实时");
        page.keyboard().type("rd");

        assertThat(page.getByLabel("留言")).isFocused();
        assertThat(page.getByLabel("留言")).hasValue("half a word");
    }

    @Test
    void asksASupervisorAndShowsTheAnswerWithoutAnybodyLookingForIt() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        keys(page, "F12", "2");
        assertThat(page.locator("asked-line")).containsText("已申请授权：超限额");

        page.evaluate("server.reply(true)");

        assertThat(page.locator("asked-line")).containsText("工号 10002 已授权：超限额");
        keys(page, "F12", "1");
        assertThat(page.locator("asked-line")).containsText("已请大堂经理");
        page.evaluate("server.reply(false)");
        assertThat(page.locator("asked-line")).containsText("工号 10002 暂时过不来");
    }

    @Test
    void keepsNothingOfTheCustomerInTheBrowser() {
        Page page = screen.open("/teller/", Screen.DOCKED, "zh-CN", AT_COUNTER_ONE);
        press(page, "Space", "下一位");
        assertThat(customer(page)).containsText("陈*华");
        keys(page, "F10");

        assertThat(page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")
                        .toString())
                .doesNotContain("陈*华")
                .doesNotContain("gold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F1", "Shift+F6"})
    void hasAccessiblePanels(String key) {
        String[] parts = key.split("\\+");
        String hit = "dispatchEvent(new KeyboardEvent('keydown', {key: '%s', shiftKey: %s}))"
                .formatted(parts[parts.length - 1], parts.length > 1);
        screen.findsNothingToRefuse(
                "/teller/",
                Screen.DOCKED,
                "zh-CN",
                AT_COUNTER_ONE
                        + "Object.assign(server.tickets[0], {state: 'SERVING', counter: 1, servingSince: new Date().toISOString()});"
                        + "const hit = setInterval(() => document.querySelector('teller-page')?.work?.ticket && (clearInterval(hit), "
                        + hit + "), 50);",
                "choice-panel .foot, why-panel button");
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

    /** Presses keys one after the other, each once the page shows that it may: panels draw before the next. */
    private static void keys(Page page, String... keys) {
        assertThat(page.locator("teller-page [aria-disabled=false], why-panel button, choice-panel button")
                        .first())
                .isVisible();
        for (String key : keys) {
            page.keyboard().press(key);
            page.evaluate("(async () => { while (document.querySelector('teller-page').work.busy) "
                    + "await new Promise((then) => setTimeout(then, 20)); })()");
        }
    }

    /** What went with the last command. */
    private static Object last(Page page) {
        return page.evaluate("server.bodies.filter(b => b && !b.includes('stream')).at(-1)");
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
