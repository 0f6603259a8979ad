package bank.lobby.server.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The supervisor's page for the plan, in a real browser against the real server. */
class PlanPageTests extends HallServer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void writesARuleSaysItInWordsAndPutsItInForce() {
        Page page = open("zh-CN", 1440, 900, Role.SUPERVISOR);
        button(page, "新增规则").click();
        page.getByLabel("规则名称").fill("八十岁");
        page.getByLabel("承诺叫号时间（分钟）").fill("5");
        page.getByText("80 岁及以上", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("规则说明")))
                .containsText("80 岁及以上：承诺 5 分钟内叫号。");
        assertThat(page.locator(".save")).containsText("草稿已保存");
        button(page, "发布…").click();
        page.getByLabel("说明（必填）").fill("照顾高龄客户");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();

        assertThat(page.getByText("第 2 版已生效。")).isVisible();
        assertThat(page.locator(".state h1")).hasText("生效中：第 2 版");
        assertThat(page.locator(".save")).containsText("无草稿");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void movesRulesByKeyAndTakesStepsBack() {
        Page page = open("en", 1024, 768, Role.SUPERVISOR);
        button(page, "Add a rule").click();
        names(page).last().waitFor();
        assertThat(names(page)).hasText(new String[] {"private", "New rule", "rest"});

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("New rule").setExact(true))
                .press("Alt+ArrowUp");
        assertThat(names(page)).hasText(new String[] {"New rule", "private", "rest"});
        page.keyboard().press("Delete");
        assertThat(names(page)).hasText(new String[] {"private", "rest"});
        button(page, "Undo").click();

        assertThat(names(page)).hasText(new String[] {"New rule", "private", "rest"});
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void tellsOfARuleThatIsNeverReachedAndTriesACustomer() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        button(page, "Add a rule").click();
        button(page, "Move up: New rule").click();

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Checks"))
                .click();
        assertThat(page.locator("plan-checks")).containsText("2. private — “New rule” takes everybody it matches");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Try")).click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Result")))
                .containsText("Rule 1, “New rule”");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void saysWhoChangedTheDraftAndWritesOverNothing() {
        Page page = open("zh-CN", 1440, 900, Role.SUPERVISOR);
        staff(Role.SUPERVISOR)
                .put(
                        "/api/branches/" + hall + "/plan-draft",
                        "{\"revision\":0,\"baseVersion\":1,\"rules\":[{\"name\":\"theirs\",\"services\":[],\"tiers\":[],"
                                + "\"promiseMinutes\":9}]}",
                        "Idempotency-Key",
                        "other");

        button(page, "新增规则").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("更新了草稿，您的改动尚未保存");
        button(page, "载入对方的内容").click();
        assertThat(names(page)).hasText(new String[] {"theirs"});
    }

    @Test
    void keepsWhatIsWrittenWhileTheServerIsAway() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        CHROMIUM.latest().setOffline(true);
        button(page, "Add a rule").click();
        assertThat(page.locator(".save"))
                .hasText("Not saved: no connection", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be reached");

        CHROMIUM.latest().setOffline(false);

        assertThat(page.locator(".save"))
                .containsText("Draft saved", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(names(page)).hasCount(3);
    }

    @Test
    void isNotForLobbyManagers() {
        Page page = signedIn("en", 1440, 900, false, Role.LOBBY_MANAGER);
        page.navigate(url("/supervisor/plan/"));

        assertThat(page.getByText("Only branch supervisors and administrators may use this page."))
                .isVisible();
    }

    @Test
    void findsNothingToRefuseInAnyOfItsTools() {
        Page page = signedIn("zh-CN", 1024, 768, true, Role.SUPERVISOR);
        page.navigate(url("/supervisor/plan/"));
        button(page, "新增规则").click();
        assertThat(page.locator(".save")).containsText("草稿已保存");

        for (String tab : List.of("检查", "试算", "差异", "历史", "编辑")) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                    .click();
            Chromium.assertClean(page, tab);
        }
        button(page, "发布…").click();
        Chromium.assertClean(page, "发布");
    }

    private static Locator names(Page page) {
        return page.locator("rule-table .name");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page with the plan on it. */
    private Page open(String language, int width, int height, Role... roles) {
        Page page = signedIn(language, width, height, false, roles);
        page.navigate(url("/supervisor/plan/"));
        names(page).first().waitFor();
        return page;
    }

    /** @param bare without the content security policy, which refuses what axe adds to a page */
    private Page signedIn(String language, int width, int height, boolean bare, Role... roles) {
        StaffNo staffNo = new StaffNo("q" + UUID.randomUUID().toString().substring(0, 12));
        staffBook.create(staffNo, "员" + staffNo, PASSWORD, Grants.at(hall, roles));
        Page page = CHROMIUM.open(language, width, height, bare);
        Chromium.signIn(page, url("/sign-in"), staffNo.value(), PASSWORD);
        return page;
    }
}
