package bank.lobby.server.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The page of appointments, in a real browser against the real server at ten in the morning. */
class AppointmentsPageTests extends AppointmentHall {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void booksACustomerWithMaskedNameAndSealedPhoneAndHandsOverTheCode() {
        Page page = open("zh-CN", 1280, 800, Role.LOBBY_MANAGER);
        slot(page, "10:15").click();
        page.getByLabel("客户姓氏").fill("王小丽");
        page.getByLabel("手机号（客户可在取号机输入）").fill("138 0013-8000");
        page.getByLabel("备注").fill("带身份证");
        button(page, "登记预约").click();

        Locator hand = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("预约详情"));
        assertThat(hand.getByRole(AriaRole.IMG)).isVisible();
        assertThat(hand).containsText("王**女士");
        String code = hand.locator(".code").textContent();
        assertThat(page.locator("day-list")).containsText(code);
        assertThat(slot(page, "10:15")).containsText("已约满");
        assertThat(page.content()).doesNotContain("13800138000");
        JsonNode found = body(find("{\"customer\":" + sealed(DocumentKind.PHONE, "13800138000") + "}"));
        assertThat(found.path("appointments").path(0).path("service").asString())
                .isEqualTo(CASH);
        assertThat(body(findCode(code)).path("appointments")).hasSize(1);
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumberAndAFullTimeInWords() {
        booked(30);
        Page page = open("zh-CN", 1280, 800, Role.SUPERVISOR);
        slot(page, "10:30").click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("约满")))
                .isVisible();

        slot(page, "10:45").click();
        page.getByLabel("手机号（客户可在取号机输入）").fill("12345");
        button(page, "登记预约").click();

        assertThat(page.locator("booking-form")).containsText("这不是一个电话号码");
        assertThat(page.locator("day-list tbody tr")).hasCount(1);
    }

    @Test
    void movesAnAppointmentToAnotherTimeOfAnotherDay() {
        booked(30);
        Page page = open("en", 1280, 800, Role.LOBBY_MANAGER);
        button(page, "10:30").click();
        button(page, "Move").click();
        button(page, "Day after").click();
        slot(page, "09:00").click();
        button(page, "Move it").click();

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Moved to")))
                .isVisible();
        assertThat(page.locator("day-list tbody tr")).hasText(Pattern.compile("^\\s*09:00"));
        button(page, "Today").click();
        assertThat(page.locator("day-list")).containsText("Nobody has booked this day.");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void asksWhyBeforeItCancels() {
        JsonNode made = booked(30);
        Page page = open("zh-CN", 1280, 800, Role.LOBBY_MANAGER);
        button(page, "10:30").click();
        button(page, "取消预约").click();
        button(page, "确定取消预约").click();
        assertThat(page.locator("appointment-card")).containsText("请写明原因。");
        page.getByLabel("取消原因（必填）").fill("客户来电");
        button(page, "确定取消预约").click();

        assertThat(page.locator("day-list")).containsText("已取消");
        assertThat(slot(page, "10:30")).containsText("余 1");
        JsonNode found = body(findCode(made.path("code").asString()));
        assertThat(found.path("appointments").path(0).path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void checksACustomerInAtTheDoor() {
        booked(15);
        Page page = open("zh-TW", 1280, 800, Role.LOBBY_MANAGER);
        button(page, "10:15").click();
        button(page, "報到取號").click();

        assertThat(page.locator("day-list")).containsText(Pattern.compile("已報到 A\\d{3}"));
        assertThat(page.locator("appointment-card .hand")).hasCount(0);
    }

    @Test
    void letsASupervisorSetTheTimesOfABranchThatHasNone() {
        assertThat(manager.put(
                                "/api/branches/" + hall + "/appointment-rule",
                                "{\"earlyMinutes\":30,\"lateMinutes\":15,\"daysAhead\":14,\"offers\":[]}",
                                "Idempotency-Key",
                                key())
                        .statusCode())
                .isEqualTo(200);
        Page page = signedIn("zh-CN", 1280, 800, true, Role.SUPERVISOR);
        page.navigate(url("/supervisor/appointments/"));
        button(page, "设置可约时段").click();
        button(page, "新增时段").click();
        page.getByText("周六", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("周日", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("最多早到（分钟）").fill("20");
        page.getByLabel("每段人数").fill("2");
        Chromium.assertClean(page, "rule");
        button(page, "保存").click();

        assertThat(slot(page, "10:30")).containsText("余 2，共 2");
        assertThat(body(manager.get("/api/branches/" + hall + "/appointment-rule"))
                        .path("earlyMinutes")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void tellsALobbyManagerOfABranchWithoutTimesWhomToAsk() {
        assertThat(manager.put(
                                "/api/branches/" + hall + "/appointment-rule",
                                "{\"earlyMinutes\":30,\"lateMinutes\":15,\"daysAhead\":14,\"offers\":[]}",
                                "Idempotency-Key",
                                key())
                        .statusCode())
                .isEqualTo(200);
        Page page = signedIn("en", 1280, 800, false, Role.LOBBY_MANAGER);
        page.navigate(url("/supervisor/appointments/"));

        assertThat(page.getByText("Ask a supervisor to set the times.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Triage plan")))
                .hasCount(0);
    }

    @Test
    void isNotForTellers() {
        Page page = signedIn("en", 1280, 800, false, Role.TELLER);
        page.navigate(url("/supervisor/appointments/"));

        assertThat(page.getByText("Only lobby managers and supervisors of this branch may use its appointments."))
                .isVisible();
    }

    @Test
    void findsNothingToRefuseInAnyOfItsStates() {
        booked(15);
        booked(45);
        Page page = signedIn("zh-CN", 1280, 800, true, Role.SUPERVISOR);
        page.navigate(url("/supervisor/appointments/"));
        button(page, "10:15").click();
        assertThat(page.locator("appointment-card img")).isVisible();
        Chromium.assertClean(page, "card");
        button(page, "改期").click();
        Chromium.assertClean(page, "move");
        button(page, "不改了").click();
        button(page, "保留").click();
        Chromium.assertClean(page, "keep");
        slot(page, "11:00").click();
        Chromium.assertClean(page, "form");
    }

    private static Locator slot(Page page, String time) {
        return page.locator("day-slots .slots button").filter(new Locator.FilterOptions().setHasText(time));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page with today on it. */
    private Page open(String language, int width, int height, Role... roles) {
        Page page = signedIn(language, width, height, false, roles);
        page.navigate(url("/supervisor/appointments/"));
        page.locator("day-slots .slots button").first().waitFor();
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
