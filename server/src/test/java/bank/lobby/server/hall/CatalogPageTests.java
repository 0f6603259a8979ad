package bank.lobby.server.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The supervisor's page for the service catalogue, in a real browser against the real server. */
class CatalogPageTests extends HallServer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void changesAServiceAndShowsItAtOnceAsTheKioskWould() {
        Page page = open("zh-CN", 1440, 900, Role.SUPERVISOR);
        field(page, "名称（简体中文）").fill("零钱兑换");
        field(page, "承诺叫号（分钟）").fill("12");

        assertThat(page.locator("menu-preview")).containsText("零钱兑换");
        assertThat(page.locator("menu-preview")).containsText("承诺 12 分钟内");
        button(page, "保存").click();

        assertThat(page.getByText("“零钱兑换”已保存。")).isVisible();
        assertThat(names(page).first()).hasText("零钱兑换");
        JsonNode saved = entry(staff(Role.SUPERVISOR), CASH).path("service");
        assertThat(saved.at("/names/zh-CN").asString()).isEqualTo("零钱兑换");
        assertThat(saved.path("promiseMinutes").asInt()).isEqualTo(12);
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndSavesNothing() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        field(page, "Name (English)").fill("");
        field(page, "Last number").fill("0");
        field(page, "Documents to bring (English)").fill("An identity document");
        button(page, "Save").click();

        assertThat(page.getByText("Not saved: 4 fields need correcting.")).isVisible();
        assertThat(field(page, "Name (English)")).isFocused();
        assertThat(page.locator("service-form .wrong")).hasText(new String[] {
            "Fill this in.",
            "Write it in all three languages or in none.",
            "Write it in all three languages or in none.",
            "A whole number from 1 to 9999."
        });
        assertThat(entry(staff(Role.SUPERVISOR), CASH).at("/service/names/en").asString())
                .isNotEmpty();
    }

    @Test
    void addsAServiceWithHoursAndAQuota() {
        Page page = open("zh-CN", 1440, 900, Role.SUPERVISOR);
        button(page, "新增业务").click();
        for (String language : List.of("简体中文", "繁體中文", "English")) {
            field(page, "名称（" + language + "）").fill("Gold");
        }
        field(page, "代码").fill("gold-bars");
        page.getByText("按星期", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("周一 第 1 段结束").fill("16:00");
        page.getByLabel("周一 第 1 段结束").blur();
        button(page, "周二至周五同周一").click();
        button(page, "增加时段").last().click();
        assertThat(page.locator("menu-preview")).containsText("Gold");
        button(page, "保存").click();

        assertThat(page.getByText("“Gold”已保存。")).isVisible();
        JsonNode added = entry(staff(Role.SUPERVISOR), "gold-bars").path("service");
        assertThat(added.path("prefix").asString()).isEqualTo("C");
        assertThat(added.at("/hours/week/FRIDAY/0/until").asString()).isEqualTo("16:00:00");
        assertThat(added.at("/quotaSlots/0/tickets").asInt()).isEqualTo(20);
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void bringsBothChangesTogetherWhenSomebodyElseWasFirst() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        field(page, "Name (English)").fill("Mine");
        saveElsewhere(CASH, service -> service.put("promiseMinutes", 33));
        button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("They changed")))
                .containsText("They changed: Promised wait (min).");
        button(page, "Add my changes to theirs").click();
        assertThat(field(page, "Promised wait (min)")).hasValue("33");
        button(page, "Save").click();

        assertThat(page.getByText("“Mine” is saved.")).isVisible();
        JsonNode saved = entry(staff(Role.SUPERVISOR), CASH).path("service");
        assertThat(saved.at("/names/en").asString()).isEqualTo("Mine");
        assertThat(saved.path("promiseMinutes").asInt()).isEqualTo(33);
    }

    @Test
    void movesAServiceByKeyWithdrawsItAndTakesThatBack() {
        Page page = open("en", 1024, 768, Role.SUPERVISOR);
        page.locator("service-list .row").nth(1).press("Alt+ArrowUp");
        assertThat(page.locator("service-list .letter")).hasText(new String[] {"B", "A"});
        button(page, "Withdraw").click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Withdrawn")))
                .containsText("B");
        assertThat(entry(staff(Role.SUPERVISOR), TRANSFER).path("withdrawn").asBoolean())
                .isTrue();
        button(page, "Undo").click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Withdrawn")))
                .hasCount(0);
        assertThat(page.locator("service-list .letter")).hasText(new String[] {"B", "A"});
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void closesEveryServiceOnAHolidayAndOpensThemWhenItIsTakenBack() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Special days, duty grace"))
                .click();
        button(page, "Add a special day").click();
        page.getByLabel("Date")
                .fill(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                        .toString());
        for (String language : List.of("简体中文", "繁體中文", "English")) {
            field(page, "Name (" + language + ")").fill("Festival");
        }
        button(page, "Save this day").click();

        assertThat(page.locator("service-list .state").first()).containsText("Branch holiday · Opens");
        button(page, "Delete: Festival").click();
        assertThat(page.locator("service-list .state").first()).containsText("Giving numbers");
        button(page, "Undo").click();
        assertThat(page.locator("service-list .state").first()).containsText("Branch holiday");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void headOfficeBringsAServiceOfAnotherBranch() {
        String other = hall + "-b";
        jdbc.sql("""
                INSERT INTO branch (id, bank_names, names, zone)
                SELECT :other, bank_names, names, zone FROM branch WHERE id = :hall""").param("other", other).param("hall", hall).update();
        jdbc.sql("""
                INSERT INTO service (branch_id, code, position, prefix, names, hint, party, means, complexity, icon)
                SELECT :other, 'gold-bars', 1, 'A', '{"zh-CN":"金条","zh-TW":"金條","en":"Gold bars"}', hint, party, means,
                       complexity, icon
                  FROM service WHERE branch_id = :hall AND code = :code""")
                .param("other", other)
                .param("hall", hall)
                .param("code", CASH)
                .update();
        Page page = signedIn("en", 1440, 900, false, new Grants(Set.of(Role.ADMIN), Set.of(hall, other)));
        page.navigate(url("/supervisor/catalog/"));
        button(page, "Copy from a branch…").click();
        page.getByText("Gold bars").click();
        button(page, "Copy 1").click();

        assertThat(page.getByText("One service is copied.")).isVisible();
        assertThat(names(page).last()).hasText("Gold bars");
        assertThat(page.locator("service-list .letter").last()).hasText("C");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void warnsWhenTheNumbersOfTheDayAreNearlyUsedUp() {
        saveElsewhere(CASH, service -> service.put("numberTo", 10));
        StationIdentity kiosk = station(StationKind.KIOSK);
        for (int i = 0; i < 9; i++) {
            assertThat(take(kiosk, CASH, UUID.randomUUID().toString()).statusCode())
                    .isEqualTo(201);
        }

        Page page = open("en", 1440, 900, Role.SUPERVISOR);

        assertThat(page.locator("service-list .state").first()).containsText("Numbers low");
        assertThat(page.locator("service-form .used")).containsText("9 numbers used today (90 %)");
    }

    @Test
    void keepsWhatIsWrittenWhileTheServerIsAway() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        field(page, "Name (English)").fill("Written before");
        CHROMIUM.latest().setOffline(true);
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("cannot be reached"))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        CHROMIUM.latest().setOffline(false);
        assertThat(page.locator(".banner")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));

        assertThat(field(page, "Name (English)")).hasValue("Written before");
        button(page, "Save").click();
        assertThat(page.getByText("“Written before” is saved.")).isVisible();
    }

    @Test
    void showsTheMenuInAllThreeLanguages() {
        Page page = open("en", 1440, 900, Role.SUPERVISOR);
        button(page, "All three").click();

        for (String language : List.of("简体中文", "繁體中文", "English")) {
            assertThat(page.getByRole(AriaRole.DIALOG)
                            .getByRole(
                                    AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Kiosk menu: " + language)))
                    .isVisible();
        }
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void isNotForLobbyManagers() {
        Page page = signedIn("en", 1440, 900, false, Role.LOBBY_MANAGER);
        page.navigate(url("/supervisor/catalog/"));

        assertThat(page.getByText("Only branch supervisors and administrators may use this page."))
                .isVisible();
    }

    @Test
    void findsNothingToRefuseInAnyOfItsParts() {
        Page page = signedIn("zh-CN", 1024, 768, true, Role.SUPERVISOR);
        page.navigate(url("/supervisor/catalog/"));
        names(page).first().waitFor();
        page.getByText("按星期", new Page.GetByTextOptions().setExact(true)).click();
        field(page, "名称（简体中文）").fill("");
        Chromium.assertClean(page, "业务");

        button(page, "新增业务").click();
        Chromium.assertClean(page, "新业务");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("特殊日与在岗宽限"))
                .click();
        button(page, "增加特殊日").click();
        button(page, "保存这一天").click();
        Chromium.assertClean(page, "特殊日");
        button(page, "三种语言并排").click();
        Chromium.assertClean(page, "三种语言");
    }

    private static Locator names(Page page) {
        return page.locator("service-list .name");
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private String path(String rest) {
        return "/api/branches/" + hall + "/catalogue" + rest;
    }

    private JsonNode entry(bank.lobby.server.staff.Browser browser, String code) {
        for (JsonNode each : json.readTree(browser.get(path("")).body()).path("services")) {
            if (each.path("service").path("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no service " + code);
    }

    /** Somebody else saves the service, changed. */
    private void saveElsewhere(String code, UnaryOperator<ObjectNode> change) {
        bank.lobby.server.staff.Browser other = staff(Role.SUPERVISOR);
        JsonNode entry = entry(other, code);
        ObjectNode service = change.apply((ObjectNode) entry.path("service").deepCopy());
        String body = json.writeValueAsString(
                json.createObjectNode().put("rev", entry.path("rev").asLong()).set("service", service));
        HttpResponse<String> saved = other.put(
                path("/services/" + code),
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page with the services on it. */
    private Page open(String language, int width, int height, Role... roles) {
        Page page = signedIn(language, width, height, false, roles);
        page.navigate(url("/supervisor/catalog/"));
        names(page).first().waitFor();
        return page;
    }

    /** @param bare without the content security policy, which refuses what axe adds to a page */
    private Page signedIn(String language, int width, int height, boolean bare, Role... roles) {
        return signedIn(language, width, height, bare, Grants.at(hall, roles));
    }

    private Page signedIn(String language, int width, int height, boolean bare, Grants grants) {
        StaffNo staffNo = new StaffNo("q" + UUID.randomUUID().toString().substring(0, 12));
        staffBook.create(staffNo, "员" + staffNo, PASSWORD, grants);
        Page page = CHROMIUM.open(language, width, height, bare);
        Chromium.signIn(page, url("/sign-in"), staffNo.value(), PASSWORD);
        return page;
    }
}
