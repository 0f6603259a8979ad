package bank.lobby.server.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffNo;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of patterns as a supervisor reads it, in a real browser against the real server. */
class PatternsPageTests extends LifeServer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Everything happens on one business day. */
    @Override
    @BeforeEach
    void somebodyOnDuty() {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of("Asia/Shanghai"));
        ZonedDateTime ten = now.with(LocalTime.of(10, 0));
        clock.move(Duration.between(now, ten.isBefore(now) ? ten.plusDays(1) : ten));
        super.somebodyOnDuty();
    }

    @Test
    void saysOfEachTellerWhatIsWorthAskingAboutAndByWhatToLookItUp() {
        String staffNo = aMorningToAskAbout();
        Page page = open("zh-CN", 1280, 800, false, Role.SUPERVISOR);

        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(staffNo));
        assertThat(row.getByRole(AriaRole.CELL)).hasText(new String[] {"3", "2", "1", "1", "1", "1"});
        Locator found = page.locator("teller-findings");
        assertThat(found).containsText("4 条");
        assertThat(found).containsText("办理 0:20");
        assertThat(found).containsText("开着窗口 3:00 未叫号，最多有 1 人可叫");
        assertThat(found).containsText("特呼 · A003 · 1 号窗口");
        assertThat(found).containsText("原因：");
        assertThat(found).not().containsText("care");
        assertThat(found).containsText("叫号后 0:12 弃号，重呼 0 次");
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void findsAnewByOtherDaysAndOtherLimits() {
        String staffNo = aMorningToAskAbout();
        Page page = open("en", 1280, 800, false, Role.SUPERVISOR);
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(staffNo));
        row.waitFor();

        page.getByLabel("Served in under (s)").fill("10");
        page.getByLabel("Idle for over (s)").fill("600");
        button(page, "Show").click();
        assertThat(row.getByRole(AriaRole.CELL)).hasText(new String[] {"3", "2", "", "", "1", "1"});
        button(page, "Last 7 days").click();
        assertThat(row.getByRole(AriaRole.CELL)).hasText(new String[] {"3", "2", "", "", "1", "1"});
        page.getByLabel("From").fill("2020-01-01");
        button(page, "Show").click();

        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Choose 1 to 31 days")))
                .isVisible();
        assertThat(row).isVisible();
    }

    @Test
    void showsAnHonestMorningAndAnEmptyDayAsWhatTheyAre() {
        Page page = open("en", 1280, 800, false, Role.ADMIN);
        assertThat(page.getByText("Nobody called a customer on these days. Choose others."))
                .isVisible();

        String id = serving(CASH);
        clock.move(Duration.ofMinutes(4));
        step(teller, id, "finish");
        button(page, "Today").click();

        assertThat(page.locator("teller-findings")).containsText("Nothing to ask about.");
    }

    @Test
    void readsAgainOnceTheServerIsBack() {
        aMorningToAskAbout();
        Page page = signedIn("en", 1280, 800, false, Role.SUPERVISOR);
        page.route("**/api/branches/**", Route::abort);
        page.navigate(url("/supervisor/patterns/"));
        assertThat(page.getByText("The server cannot be reached. The report is read once it is back."))
                .isVisible();

        page.unroute("**/api/branches/**");
        button(page, "Try now").click();

        assertThat(page.locator("teller-findings")).containsText("4 to ask about");
    }

    @Test
    void isForSupervisorsOnlyWhoFindItAmongTheirPages() {
        Page manager = signedIn("en", 1280, 800, false, Role.LOBBY_MANAGER);
        manager.navigate(url("/supervisor/patterns/"));
        assertThat(manager.getByText("Only branch supervisors and administrators may use this page."))
                .isVisible();

        Page page = signedIn("en", 1280, 800, false, Role.SUPERVISOR);
        page.navigate(url("/"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calling patterns"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Calling patterns")))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, 800", "zh-TW, 1280, 800", "en, 1280, 800", "zh-CN, 1024, 768", "en, 800, 1280"})
    void findsNothingToRefuseInAnyLanguageAndSize(String language, int width, int height) {
        Page empty = open(language, width, height, true, Role.SUPERVISOR);
        empty.locator(".asked").waitFor();
        Chromium.assertClean(empty, "empty");

        aMorningToAskAbout();
        Page page = open(language, width, height, true, Role.SUPERVISOR);
        page.locator("teller-findings li").first().waitFor();
        Chromium.assertClean(page, "found");

        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "patterns", language + "-" + width + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    /** One of everything; the teller's staff number. */
    private String aMorningToAskAbout() {
        String brief = serving(CASH);
        clock.move(Duration.ofSeconds(20));
        step(teller, brief, "finish");
        taken(CASH);
        clock.move(Duration.ofMinutes(3));
        String second = call(teller, 1);
        step(teller, second, "start");
        clock.move(Duration.ofMinutes(5));
        step(teller, second, "finish");
        String chosen = taken(CASH);
        assertThat(at(teller, 1, "call", "{\"ticket\":\"" + chosen + "\",\"reason\":\"care\"}")
                        .statusCode())
                .isEqualTo(200);
        clock.move(Duration.ofSeconds(12));
        step(teller, chosen, "no-show");
        return body(teller.get("/api/me")).path("staffNo").asString();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page open(String language, int width, int height, boolean bare, Role... roles) {
        Page page = signedIn(language, width, height, bare, roles);
        page.navigate(url("/supervisor/patterns/"));
        return page;
    }

    private Page signedIn(String language, int width, int height, boolean bare, Role... roles) {
        StaffNo staffNo = new StaffNo("q" + UUID.randomUUID().toString().substring(0, 12));
        staffBook.create(staffNo, "员" + staffNo, PASSWORD, Grants.at(hall, roles));
        Page page = CHROMIUM.open(language, width, height, bare);
        Chromium.signIn(page, url("/sign-in"), staffNo.value(), PASSWORD);
        return page;
    }
}
