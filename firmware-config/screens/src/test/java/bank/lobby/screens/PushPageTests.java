package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Priority customers on the lobby manager's tablet, by touch: from the card to the outcome. */
class PushPageTests {

    private static final String BRANCH = "server.issue('personal-cash', {minutesAgo: 5, promiseMinutes: 40});";
    private static final String PRIORITY = """
            ;server.issue('personal-wealth', {rank: 3, minutesAgo: 2, maskedName: '陈*华', relationshipManager: '刘敏',
              notices: [{'zh-CN': '理财产品到期', 'zh-TW': '理財產品到期', en: 'Product maturing'}, {'zh-CN': '今天生日', 'zh-TW': '今天生日', en: 'Birthday today'}]});
            """;
    private static final String MINE = PRIORITY + ";server.taken('D-1', '10023', '王芳');";
    private static final String SUPERVISOR = ";server.me.staffNo = '3001'; server.me.roles = ['SUPERVISOR'];";

    @RegisterExtension
    private static final Screen screen = new Screen();

    @Test
    void showsWhoCameWithWhatStaffShouldKnowAndWhoIsAskedHowLong() {
        Page page = open(BRANCH);
        page.evaluate(PRIORITY);

        assertThat(card(page)).containsText("陈*华");
        assertThat(card(page)).containsText("私人银行客户");
        assertThat(card(page)).containsText("客户经理 刘敏");
        assertThat(card(page)).containsText("理财产品到期");
        assertThat(card(page)).containsText("今天生日");
        assertThat(card(page).locator(".lease")).containsText("贵宾组 · ");
        assertThat(card(page).locator(".lease")).containsText("秒后转大堂组");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void goesFromAcceptingOverMeetingToTheOutcomeByTouchAlone() {
        Page page = open(BRANCH + PRIORITY);

        button(page, "我来接待 D001").tap();
        assertThat(page.getByText("D001 由 王芳 接待。")).isVisible();
        assertThat(card(page)).hasCount(0);
        button(page, "已见到客户").tap();
        button(page, "接待结果").tap();
        Locator dialog = page.locator("outcome-dialog dialog");
        assertThat(dialog.getByLabel("已接待")).isChecked();
        chip(dialog, "基金").tap();
        button(page, "已引导至贵宾室").tap();
        button(page, "保存").tap();

        assertThat(page.getByText("D001 的接待结果已保存。")).isVisible();
        assertThat(page.locator("mine-card article")).hasCount(0);
        assertThat(page.evaluate("JSON.parse(server.bodies.at(-1))"))
                .isEqualTo(Map.of("outcome", "MET", "note", "已引导至贵宾室", "lead", Map.of("product", "fund")));
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void asksToWhomACustomerWasHandedAndSaysWhatIsMissing() {
        Page page = open(BRANCH + MINE);
        button(page, "接待结果").tap();
        Locator dialog = page.locator("outcome-dialog dialog");

        button(page, "保存").tap();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("请选择结果。");
        chip(dialog, "已转交他人").tap();
        button(page, "保存").tap();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("请选择转交给谁。");
        chip(dialog, "刘敏").tap();
        button(page, "保存").tap();

        assertThat(page.locator("mine-card article")).hasCount(0);
        assertThat(page.evaluate("JSON.parse(server.bodies.at(-1)).to")).isEqualTo("刘敏");
    }

    @Test
    void handsACustomerToAColleagueOnDutyWhoCanBeReachedOrNot() {
        Page page = open(BRANCH + MINE);

        button(page, "转给同事").tap();
        Locator dialog = page.locator("colleague-dialog dialog");
        assertThat(dialog).containsText("陈立");
        assertThat(dialog).containsText("平板暂时联系不到");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("周岚"))
                .tap();

        assertThat(page.getByText("D001 由 周岚 接待。")).isVisible();
        assertThat(page.locator("mine-card article")).hasCount(0);
    }

    @Test
    void givesACustomerBackToEverybody() {
        Page page = open(BRANCH + MINE);

        button(page, "退回").tap();

        assertThat(card(page)).containsText("同事退回");
    }

    @Test
    void saysWhoWasFaster() {
        Page page = open(BRANCH + PRIORITY);
        assertThat(card(page)).isVisible();
        page.evaluate("server.pushes[0].accepted = {staffNo: '10031', name: '周岚', at: new Date().toISOString()}");

        button(page, "我来接待 D001").tap();

        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText("D001 已由 周岚 接待。");
    }

    @Test
    void takesTheCardAwayWhenAnotherTabletAccepts() {
        Page page = open(BRANCH + PRIORITY);
        assertThat(card(page)).isVisible();

        page.evaluate("server.taken('D-1', '10031', '周岚')");

        assertThat(card(page)).hasCount(0);
        assertThat(page.getByText("D001 由 周岚 接待。")).isVisible();
    }

    @Test
    void keepsACustomerWhoHasLeftUntilTheOutcomeIsGiven() {
        Page page = open(BRANCH + MINE);

        page.evaluate("server.change(server.tickets[1], 'CANCELLED', {state: 'CANCELLED'})");

        assertThat(page.locator("mine-card article")).containsText("客户已离开队列");
        assertThat(button(page, "已见到客户")).hasCount(0);
        assertThat(button(page, "接待结果")).isVisible();
    }

    @Test
    void marksASecondPushAndTellsTheSupervisorOfAnEscalatedOne() {
        Page page = open(BRANCH + MINE);
        page.evaluate("server.step('D-1', 'PUSH_TOLD_AGAIN', {alert: 'BEFORE_CALL', round: 2})");
        assertThat(page.locator("mine-card article")).containsText("即将叫号");

        Page supervisor = open(BRANCH + PRIORITY + SUPERVISOR);
        supervisor.evaluate("server.step('D-1', 'PUSH_ESCALATED',"
                + " {alert: 'ESCALATED', round: 2, group: undefined, leaseUntil: undefined})");
        assertThat(card(supervisor)).containsText("无人应答");
        assertThat(card(supervisor)).containsText("大堂无人应答，请主管安排接待");
    }

    @Test
    void remindsOfAnOutcomeThatIsDueAndShowsItToTheSupervisor() {
        String late = ";server.pushes[0].outcomeDueAt = new Date(Date.now() - 60000).toISOString();";

        Page page = open(BRANCH + MINE + late);
        assertThat(page.locator("mine-card article")).containsText("请填写结果");

        Page supervisor = open(BRANCH + MINE + late + SUPERVISOR);
        assertThat(supervisor.locator("push-section .overdue")).containsText("王芳 未填写");
    }

    @Test
    void goesOnDutyWithAGroupAndOffAgain() {
        Page page = open(BRANCH);
        Locator head = page.locator("duty-switch .open");
        assertThat(head).hasText("未在岗 · 2 人在岗");

        head.tap();
        assertThat(page.locator("duty-switch li")).hasCount(2);
        page.locator("duty-switch .groups button").first().tap();
        assertThat(head).hasText("在岗 · 贵宾组");
        head.tap();
        button(page, "下岗").tap();

        assertThat(head).hasText("未在岗 · 2 人在岗");
    }

    /** The list of who is on duty lies over the button that accepts. */
    @Test
    void leavesNothingOverACustomersCardOnceAGroupIsChosen() {
        Page page = open(BRANCH + PRIORITY);
        page.locator("duty-switch .open").tap();

        page.locator("duty-switch .groups button").first().tap();

        assertThat(page.locator("duty-switch #roster")).isHidden();
        button(page, "我来接待 D001").tap();
        assertThat(page.getByText("D001 由 王芳 接待。")).isVisible();
    }

    /** The first touch turns the sound on, whose words are shorter then: the button must not slip away. */
    @Test
    void doesWhatTheVeryFirstTouchIsMeantFor() {
        Page page = screen.open("/tablet/", Screen.TABLET, "en-GB", BRANCH);
        assertThat(page.getByText("Live")).isVisible();

        page.locator("duty-switch .open").tap();

        assertThat(page.getByText("Sound on")).isVisible();
        assertThat(page.locator("duty-switch #roster")).isVisible();
    }

    @Test
    void ringsOnceForWhatIsMeantForItsReaderAndDifferentlyForEachKind() {
        Page page = open(BRANCH + ";server.onDuty('POST', {group: 'vip'});");
        String last = "document.querySelector('tablet-page').arrivals.last";

        page.evaluate(PRIORITY);
        assertThat(card(page)).isVisible();
        assertThat(page.evaluate(last)).isEqualTo("arrival");
        page.evaluate("server.step('D-1', 'PUSH_TOLD_AGAIN', {alert: 'BEFORE_CALL', round: 2})");
        assertThat(card(page)).containsText("即将叫号");
        assertThat(page.evaluate(last)).isEqualTo("again");
        page.evaluate("document.querySelector('tablet-page').arrivals.last = null; server.say('HEAD', {})");
        page.waitForTimeout(200);
        assertThat(page.evaluate(last)).isNull();
    }

    @Test
    void showsAtOnceWhatCameWhileTheTabletSlept() {
        Page page = open(BRANCH + ";server.onDuty('POST', {group: 'vip'});");
        page.evaluate("server.goDown()");
        page.evaluate("server.up = true; server.epoch = 'e1';" + PRIORITY);

        page.evaluate("window.dispatchEvent(new Event('online'))");

        assertThat(card(page)).isVisible();
        assertThat(page.evaluate("document.querySelector('tablet-page').arrivals.last"))
                .isEqualTo("arrival");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push-card .button", "mine-card .button"})
    void hasTargetsAFingerHits(String which) {
        Page page = open(BRANCH + MINE + PRIORITY.replace("陈*华", "李*明"));

        List<Locator> buttons = page.locator(which).all();

        assertThat(buttons).isNotEmpty();
        assertThat(buttons).allSatisfy(each -> {
            assertThat(each.boundingBox().height).isGreaterThanOrEqualTo(48);
            assertThat(each.boundingBox().width).isGreaterThanOrEqualTo(48);
        });
    }

    @Test
    void refusesInWordsWhileTheLinkIsDown() {
        Page page = open(BRANCH + MINE);
        page.evaluate("server.goDown()");
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        button(page, "已见到客户").tap();

        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.evaluate("server.asked.filter(a => a.path.includes('/pushes/')).length"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-GB"})
    void isAccessibleInEveryLanguage(String language) {
        String full = BRANCH + MINE + PRIORITY + SUPERVISOR
                + ";server.pushes[0].outcomeDueAt = new Date(Date.now() - 60000).toISOString();"
                + "server.issue('personal-cash', {rank: 1});"
                + "server.step('A-2', 'PUSH_ESCALATED', {alert: 'ESCALATED', group: undefined, leaseUntil: undefined});";

        screen.findsNothingToRefuse("/tablet/", Screen.TABLET, language, full, "push-card article");
        screen.findsNothingToRefuse(
                "/tablet/",
                Screen.TABLET,
                language,
                full.replace(SUPERVISOR, "") + "addEventListener('load', () => setTimeout(() => document"
                        + ".querySelector('tablet-page').openPush({detail: {push: server.pushes[0], name: 'outcome-dialog'}}), 500));",
                "outcome-dialog dialog[open]");
    }

    private static Page open(String branch) {
        Page page = screen.open("/tablet/", Screen.TABLET, "zh-CN", branch);
        assertThat(page.getByText("实时")).isVisible();
        return page;
    }

    private static Locator card(Page page) {
        return page.locator("push-card article");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator chip(Locator dialog, String text) {
        return dialog.locator(".chips label").filter(new Locator.FilterOptions().setHasText(text));
    }
}
