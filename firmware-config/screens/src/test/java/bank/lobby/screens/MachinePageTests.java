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

/** Self-service machines on the lobby manager's tablet, by touch. */
class MachinePageTests {

    private static final String BRANCH = """
            server.withMachines();
            server.issue('personal-cash', {minutesAgo: 5, promiseMinutes: 40, maskedName: '李*明'});
            server.issue('personal-transfer', {minutesAgo: 4});
            """;

    @RegisterExtension
    private static final Screen screen = new Screen();

    @Test
    void showsEachMachineWithStateAndQueue() {
        Page page = open(BRANCH);

        assertThat(machine(page, "大门左手边")).containsText("空闲");
        assertThat(machine(page, "大堂中央")).containsText("使用中 · 2 人排队");
        assertThat(machine(page, "贵宾室旁")).containsText("未知");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void showsNothingOfMachinesInABranchWithoutAny() {
        Page page = open("server.issue('personal-cash');");

        assertThat(page.locator("waiting-strips tbody tr")).hasCount(1);
        assertThat(page.locator("machine-list")).isHidden();
    }

    @Test
    void putsAMachineOutOfOrderAndBackByOneTouchEach() {
        Page page = open(BRANCH);

        button(page, "停用智能柜台").tap();
        assertThat(machine(page, "大堂中央")).containsText("停用");
        assertThat(page.getByText("智能柜台已停用，取号机不再推荐。")).isVisible();
        button(page, "恢复智能柜台").tap();

        assertThat(machine(page, "大堂中央")).containsText("空闲");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void sendsAWaitingCustomerToAMachineThatCanDoIt() {
        Page page = open(BRANCH);
        button(page, "处理 A001").tap();
        button(page, "分流到自助机").tap();
        assertThat(page.locator("machine-choice li")).hasCount(2);

        page.locator("machine-choice").getByText("大门左手边").tap();

        assertThat(page.getByText("A001 已分流到自助机。")).isVisible();
        assertThat(page.locator("waiting-strips tbody tr")).hasCount(1);
        assertThat(there(page)).containsText("A001");
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void offersNoMachineForAServiceNoneCanDoNorToWhoIsGivenCare() {
        Page page = open(BRANCH + "server.issue('personal-cash', {care: {code: 'elderly', icon: 'old',"
                + " names: {'zh-CN': '老年客户', 'zh-TW': '年長客戶', en: 'Older customer'}}});");

        for (String number : new String[] {"B001", "A002"}) {
            button(page, "处理 " + number).tap();
            assertThat(button(page, "更正分流")).isVisible();
            assertThat(button(page, "分流到自助机")).hasCount(0);
            page.keyboard().press("Escape");
        }
    }

    @Test
    void choosesNoMachineThatIsOutOfOrder() {
        Page page = open(BRANCH + "server.machines[0].state = 'OUT_OF_ORDER';");
        button(page, "处理 A001").tap();
        button(page, "分流到自助机").tap();

        page.locator("machine-choice").getByText("大门左手边").tap(new Locator.TapOptions().setForce(true));

        assertThat(page.locator("machine-choice")).isVisible();
        assertThat(asked(page, "/divert")).isZero();
    }

    @Test
    void withdrawsTheTicketOfWhoWasServedByTheMachine() {
        Page page = open(BRANCH);
        page.evaluate("server.answer('POST', '/api/tickets/A-1/divert', {machine: 'cash-1'})");

        button(page, "A001 已在自助机办好").tap();

        assertThat(page.getByText("A001 已记为在自助机办好。")).isVisible();
        assertThat(there(page)).hasCount(0);
        assertThat(page.locator("waiting-strips tbody tr")).hasCount(1);
    }

    @Test
    void takesBackWhatWasNotedByMistake() {
        Page page = open(BRANCH);
        page.evaluate("server.answer('POST', '/api/tickets/A-1/divert', {machine: 'cash-1'})");
        button(page, "A001 已在自助机办好").tap();

        button(page, "撤销").tap();

        assertThat(there(page)).containsText("A001");
        assertThat(page.getByText("A001 已记为在自助机办好。")).hasCount(0);
        assertThat(screen.faults()).isEmpty();
    }

    @Test
    void putsTheTicketOfWhoWasNotHelpedBackInLine() {
        Page page = open(BRANCH);
        page.evaluate("server.answer('POST', '/api/tickets/A-1/divert', {machine: 'cash-1'})");

        button(page, "A001 没办成，回来排队").tap();

        assertThat(page.getByText("A001 回到队列，保留原来的次序。")).isVisible();
        assertThat(page.locator("waiting-strips tbody tr")).hasCount(2);
    }

    @Test
    void issuesATicketForWhoWentWithoutOneAndWasNotHelped() {
        Page page = open(BRANCH);
        page.evaluate("server.sent('d1', 'cash-1', 95)");
        assertThat(there(page)).containsText("个人现金");
        assertThat(there(page).locator("time")).hasText(Pattern.compile("1:3\\d"));

        button(page, "个人现金 没办成，回来排队").tap();

        assertThat(page.getByText("A002 回到队列，保留原来的次序。")).isVisible();
        assertThat(there(page)).hasCount(0);
        assertThat(page.evaluate("server.bodies.some(body => body.includes('\"diversion\":\"d1\"'))"))
                .isEqualTo(true);
    }

    @Test
    void refusesInWordsWhatSomebodyElseHasNotedAlready() {
        Page page = open(BRANCH);
        page.evaluate("server.sent('d1', 'cash-1')");
        assertThat(there(page)).isVisible();
        page.evaluate("server.diversions = []");

        button(page, "个人现金 已在自助机办好").tap();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("个人现金 的分流刚刚已有结果。");
    }

    @Test
    void sendsNothingWhileTheLinkIsDown() {
        Page page = open(BRANCH);
        assertThat(machine(page, "大门左手边")).isVisible();
        page.evaluate("server.goDown()");
        assertThat(page.getByText("连接中断", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        button(page, "停用智能柜台").tap();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(asked(page, "/state")).isZero();
    }

    @Test
    void tellsTodaysShareByServiceAndMachine() {
        Page page = open(BRANCH);

        button(page, "今日分流").tap();

        assertThat(page.locator("diversion-dialog .rate")).containsText("20%");
        assertThat(page.locator("diversion-dialog .rate")).containsText("40 位客户中，8 位在自助机办好");
        assertThat(page.locator("diversion-dialog tbody tr").first()).containsText("个人现金");
        assertThat(page.locator("diversion-dialog tbody tr").last()).containsText("现金自助机 · 大门左手边");
        assertThat(screen.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-GB"})
    void isAccessibleInEveryLanguage(String language) {
        screen.findsNothingToRefuse(
                "/tablet/", Screen.TABLET, language, BRANCH + "server.sent('d1', 'cash-1', 95);", "machine-list .acts");
    }

    private static Page open(String branch) {
        return screen.open("/tablet/", Screen.TABLET, "zh-CN", branch);
    }

    private static Locator machine(Page page, String place) {
        return page.locator("machine-list li")
                .filter(new Locator.FilterOptions().setHasText(place))
                .first();
    }

    private static Locator there(Page page) {
        return page.locator("machine-list li:has(.acts)");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int asked(Page page, String end) {
        return (int) page.evaluate("server.asked.filter(a => a.path.endsWith('" + end + "')).length");
    }
}
