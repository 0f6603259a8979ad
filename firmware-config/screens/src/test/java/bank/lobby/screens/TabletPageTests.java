package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lobby manager's tablet in a real browser, by touch. */
class TabletPageTests {

    private static final String BRANCH = """
            server.issue('personal-cash', {minutesAgo: 5, promiseMinutes: 40});
            server.issue('personal-transfer', {minutesAgo: 4, promiseMinutes: 5, maskedName: '李*明'});
            server.seat(2, '10044');
            """;
    private static final String CALLED = """
            {
              const called = server.tickets[0];
              called.why = {at: new Date().toISOString(), rev: 1, counter: 2, by: '10044', decision: server.decision()};
              server.callTo(2, called);
            }
            """;
    private static final String DOUBTFUL =
            "server.issue('personal-cash', {slip: 'UNKNOWN', slipReason: 'interrupted'});";
    private static final String PRINTERS = """
            server.printer('取号机 1', {paperLow: true, ticketsLeft: 42});
            server.printer('取号机 2', {problem: 'paper-out', since: '2026-03-02T02:15:00Z'});
            """;
    private static final String PRIORITY =
            "server.issue('personal-wealth', {rank: 3, maskedName: '陈*华', relationshipManager: '刘敏'})";

    @RegisterExtension
    private static final Screen screen = new Screen();

    @Test
    void ordersTheStripsByTheShareOfThePromiseUsed() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH);

        assertThat(page.locator("waiting-strips tbody th")).hasText(new String[] {"B001", "A001"});
        assertThat(page.locator("waiting-strips tbody tr").first()).containsText("将超时");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void showsTheLastBoardWithItsAgeAndRefusesActionsWhileTheLinkIsDown() {
        Page page = screen.open("/tablet/", Screen.TABLET, "en-GB", BRANCH + PRIORITY);
        assertThat(card(page)).isVisible();

        page.evaluate("server.goDown()");
        assertThat(page.getByText("No connection")).isVisible();
        assertThat(page.getByText("old")).isVisible();
        accept(page).tap();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nothing was sent");
        assertThat(page.evaluate("server.asked.filter(a => a.path.endsWith('/accept')).length"))
                .isEqualTo(0);
        assertThat(page.locator("waiting-strips tbody tr")).hasCount(3);
    }

    @Test
    void showsTheLastStateAtOnceAfterAReload() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH);
        assertThat(page.locator("waiting-strips tbody tr")).hasCount(2);
        await().pollInSameThread()
                .until(
                        () -> page.evaluate("Object.keys(sessionStorage).some(key => key.startsWith('lobby.tablet'))"),
                        Boolean.TRUE::equals);

        page.addInitScript("server.up = true; server.tickets = []; server.answer = ((before) => function (m, p, b) {"
                + " return p === '/api/ws-ticket' ? [500, null] : before.call(this, m, p, b); })(server.answer);");
        page.reload();

        assertThat(page.locator("waiting-strips tbody tr")).hasCount(2);
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void makesATaskOfASlipThatDidNotPrint() {
        Page page = screen.open(
                "/tablet/",
                Screen.TABLET,
                "zh-CN",
                BRANCH + "server.issue('personal-cash', {slip: 'FAILED', slipReason: 'paper-out'})");

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("待处理")))
                .containsText("A002 小票未打印");
    }

    @Test
    void ordersTheSlipOnceMoreByOnePress() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH + DOUBTFUL);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("补打 A002 的小票"))
                .tap();

        assertThat(page.getByText("A002 正在补打，小票上印有“补打”。")).isVisible();
        assertThat(tasks(page)).hasCount(0);
        assertThat(page.evaluate("server.asked.filter(a => a.path.endsWith('/A-2/reprint')).length"))
                .isEqualTo(1);
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void settlesASlipTheCustomerHas() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-TW", BRANCH + DOUBTFUL);

        page.getByText("客戶已有").tap();

        assertThat(page.getByText("A002 的號碼牌已處理。")).isVisible();
        assertThat(tasks(page)).hasCount(0);
    }

    @Test
    void leavesASlipThatTheKioskPrintsByItselfToTheKiosk() {
        Page page = screen.open(
                "/tablet/",
                Screen.TABLET,
                "en-GB",
                BRANCH + "server.issue('personal-cash', {slip: 'HELD', slipReason: 'paper-out'})");

        assertThat(tasks(page)).containsText("A002: slip waits for the printer");
        assertThat(tasks(page)).containsText("Personal cash · out of paper");
        assertThat(tasks(page).getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void ordersNoSlipWhileTheLinkIsDown() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH + DOUBTFUL);
        assertThat(tasks(page)).isVisible();
        page.evaluate("server.goDown()");
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.getByText("补打", new Page.GetByTextOptions().setExact(true)).tap();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.evaluate("server.asked.filter(a => a.path.endsWith('/reprint')).length"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 取号机 1：纸张将尽, 约剩 42 张, 取号机 2：缺纸, 10:15 起",
        "zh-TW, 取号机 1：紙張將盡, 約剩 42 張, 取号机 2：缺紙, 10:15 起",
        "en-GB, 取号机 1: paper runs low, about 42 tickets left, 取号机 2: out of paper, since 10:15"
    })
    void saysWhichPrinterNeedsAHandUntilItIsWell(String language, String low, String left, String out, String since) {
        Page page = screen.open("/tablet/", Screen.TABLET, language, BRANCH + PRINTERS);
        Locator rows = tasks(page).locator("li");

        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText(out);
        assertThat(rows.first()).containsText(since);
        assertThat(rows.last()).containsText(low);
        assertThat(rows.last()).containsText(left);
        page.evaluate("server.printer('取号机 1', {}); server.printer('取号机 2', {})");
        assertThat(tasks(page)).hasCount(0);
        assertThat(screen.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void isAccessibleWithItsDialogsOpen(String language) {
        String opened = BRANCH
                + "addEventListener('load', async () => {"
                + " const tablet = document.querySelector('tablet-page');"
                + " while (!tablet.link?.state) await new Promise((then) => setTimeout(then, 50));"
                + " await tablet.updateComplete; tablet.openDialog('%s', 'A-1');"
                + " while (!tablet.choices) await new Promise((then) => setTimeout(then, 50));"
                + " tablet.shadowRoot.querySelector('ticket-dialog').act = 'triage' });";

        screen.findsNothingToRefuse(
                "/tablet/",
                Screen.TABLET,
                language,
                opened.formatted("ticket-dialog"),
                "ticket-dialog triage-form form");
        screen.findsNothingToRefuse(
                "/tablet/", Screen.TABLET, language, opened.formatted("door-dialog"), "door-dialog form");
        screen.findsNothingToRefuse(
                "/tablet/",
                Screen.TABLET,
                language,
                BRANCH + CALLED
                        + "addEventListener('load', async () => {"
                        + " const row = () => document.querySelector('tablet-page')?.shadowRoot?.querySelector('counter-row');"
                        + " while (!row()?.shadowRoot.querySelector('button')) await new Promise((then) => setTimeout(then, 50));"
                        + " row().shadowRoot.querySelector('button').click(); });",
                "why-dialog call-why table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-GB"})
    void isAccessibleInEveryLanguage(String language) {
        String full =
                BRANCH + PRINTERS + PRIORITY + ";server.issue('personal-cash', {slip: 'UNKNOWN', minutesAgo: 30});"
                        + "server.issue('personal-cash', {slip: 'HELD', slipReason: 'paper-out'});"
                        + "server.callTo(2, server.issue('personal-cash', {minutesAgo: 9}), 1)";

        screen.findsNothingToRefuse("/tablet/", Screen.TABLET, language, full, "push-card article");
    }

    @Test
    void namesTheWindowsATicketWasPlacedInAndNotTheirCode() {
        Page page = screen.open(
                "/tablet/",
                Screen.TABLET,
                "zh-CN",
                "server.issue('personal-cash', {windowGroup: 'care', minutesAgo: 2});");

        page.locator("waiting-strips tbody tr").last().tap();

        assertThat(page.locator("ticket-facts")).containsText("专属窗口组");
        assertThat(page.locator("ticket-facts")).containsText("爱心窗口");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 为什么叫这一位, '承诺用去 13%，最高；被越过 2 次', 票号, 关闭",
        "zh-TW, 為什麼叫這一位, '承諾用去 13%，最高；被越過 2 次', 號碼, 關閉",
        "en-GB, Why this customer, '13% of the promise used, the most; passed 2×', Ticket, Close"
    })
    void saysWhyACustomerWasCalledAtOneTouch(
            String language, String heading, String line, String column, String close) {
        Page page = screen.open("/tablet/", Screen.TABLET, language, BRANCH + CALLED);

        page.locator("counter-row").getByRole(AriaRole.BUTTON).tap();

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.HEADING)).containsText(heading);
        assertThat(dialog).containsText("10044");
        assertThat(dialog.locator("call-why")).containsText(line);
        assertThat(dialog.getByRole(AriaRole.COLUMNHEADER).first()).hasText(column);
        assertThat(dialog.locator("tbody tr")).hasCount(2);
        assertThat(dialog.locator("tbody tr.called")).containsText("A001");
        button(dialog, close).last().tap();
        assertThat(dialog).isHidden();
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void saysThatNoCallBroughtACustomerWhoWasServedWithoutATicket() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH + "server.callTo(2, server.tickets[0]);");

        page.locator("counter-row").getByRole(AriaRole.BUTTON).tap();

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("这一位不是由策略呼叫的。");
    }

    @Test
    void saysThatTheServerDoesNotTellWhy() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH + CALLED);
        Locator called = page.locator("counter-row").getByRole(AriaRole.BUTTON);
        assertThat(called).isVisible();
        page.evaluate("server.signedIn = false");

        called.tap();

        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT)).hasText("您已退出登录");
    }

    @Test
    void leadsToTheOtherPagesOfItsReader() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH);

        page.locator("[popovertarget=account]").tap();

        assertThat(page.getByText("其他页面")).hasAttribute("href", "/");
    }

    @Test
    void putsATicketsTriageRightByTouch() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH);
        page.locator("waiting-strips tbody tr").last().tap();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("A001");

        button(dialog, "更正分流").tap();
        dialog.getByLabel("理财与贷款").tap();
        dialog.getByLabel("白金客户").tap();
        button(dialog, "更正并重新安排").tap(new Locator.TapOptions().setForce(true));
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("请说明原因（至少两个字）。");
        button(dialog, "当面认出客户").tap();
        button(dialog, "更正并重新安排").tap();

        assertThat(page.getByText("A001 已更正并重新安排。")).isVisible();
        assertThat(dialog).isHidden();
        assertThat(page.locator("waiting-strips tbody")).containsText("白金客户");
        assertThat(screen.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"号码插前, 身体不适, A001 已插前。", "客户已离开, 等不及离开, A001 已记为离开。", "作废, 取错号, A001 已作废。"})
    void doesNothingToATicketWithoutOneOfTheBanksReasons(String act, String reason, String done) {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", BRANCH);
        page.locator("waiting-strips tbody tr").last().tap();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, act).tap();

        button(dialog, act).last().tap(new Locator.TapOptions().setForce(true));
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("请选择原因。");
        dialog.getByLabel(reason).tap();
        button(dialog, act).last().tap();

        assertThat(page.getByText(done)).isVisible();
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void saysForWhichCompanyACustomerComes() {
        Page page = screen.open(
                "/tablet/",
                Screen.TABLET,
                "zh-CN",
                BRANCH + "server.issue('corporate-cash', {rank: 2, maskedName: '杨**先生', company: '青禾**有限公司'})");

        assertThat(card(page)).containsText("代表 青禾**有限公司");
        assertThat(page.locator("waiting-strips tbody")).containsText("青禾**有限公司");
    }

    @Test
    void saysThatSomebodyElseChangedTheTicketAndKeepsWhatWasChosen() {
        Page page = screen.open("/tablet/", Screen.TABLET, "en-GB", BRANCH);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Handle A001"))
                .tap();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Correct triage").tap();
        dialog.getByLabel("Gold").tap();
        button(dialog, "Document checked").tap();
        page.evaluate("server.tickets[0].rev += 5");

        button(dialog, "Correct and place anew").tap();

        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Somebody has just changed A001");
        assertThat(dialog.getByLabel("Gold")).isChecked();
    }

    @Test
    void issuesAtTheDoorAndSealsTheCardBeforeItLeavesTheTablet() {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-TW", BRANCH);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("代客取號"))
                .tap();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("個人現金").tap();
        dialog.getByLabel("孕婦").tap();
        dialog.locator("input[name=document]").fill("6222020000000079195x");
        dialog.getByLabel("客戶掃碼，不列印").tap();
        button(dialog, "取號").tap();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("不是有效的銀行卡號碼");

        dialog.locator("input[name=document]").fill(";6222020000000079194=2512?");
        page.evaluate("server.bodies = []");
        button(dialog, "取號").tap();

        assertThat(dialog.locator("ticket-number")).containsText("A002");
        assertThat(dialog).containsText("用手機掃碼");
        assertThat((String) page.evaluate("server.bodies.join()"))
                .contains("ciphertext", "\"kind\":\"BANK_CARD\"")
                .doesNotContain("6222020000000079194");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tasks(Page page) {
        return page.locator("queue-list .tasks");
    }

    private static Locator card(Page page) {
        return page.locator("push-card article");
    }

    private static Locator accept(Page page) {
        return page.locator("push-card button");
    }
}
