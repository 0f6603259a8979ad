package bank.lobby.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in and home in a real browser. */
class SignInPageTests {

    @RegisterExtension
    private static final Screen screen = new Screen();

    @Test
    void postsTheFormWithTheCookiesTokenAndThePageAskedForAndGoesWhereTheServerSays() {
        Page page = screen.open(
                "/sign-in?to=%2Fteller%2F%3Fa%3Db", Screen.DESK, "zh-CN", "document.cookie = 'XSRF-TOKEN=abc'");
        List<String> posted = new CopyOnWriteArrayList<>();
        page.route("**/sign-in", route -> {
            if (route.request().method().equals("POST")) {
                posted.add(route.request().postData());
                route.fulfill(new Route.FulfillOptions().setStatus(303).setHeaders(Map.of("Location", "/teller/")));
            } else {
                route.resume();
            }
        });
        page.getByLabel("工号").fill("10023");
        page.getByLabel("密码").fill("geheim");

        page.keyboard().press("Enter");

        page.waitForURL("**/teller/");
        assertThat(posted).containsExactly("username=10023&password=geheim&_csrf=abc&to=%2Fteller%2F%3Fa%3Db");
    }

    @Test
    void saysThatTheServerCannotBeReachedInsteadOfLosingThePage() {
        Page page = screen.open("/sign-in", Screen.DESK, "en-GB", "document.cookie = 'XSRF-TOKEN=abc'");
        page.route("**/sign-in", Route::abort);
        page.getByLabel("Staff number").fill("10023");
        page.getByLabel("Password").fill("x");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be reached");
        assertThat(page.getByLabel("Staff number")).hasValue("10023");
    }

    @ParameterizedTest
    @CsvSource({"error, 工号或密码不正确", "locked, 已暂时锁定", "out, 您已退出登录"})
    void saysWhyOneIsHere(String reason, String words) {
        Page page = screen.open("/sign-in?" + reason, Screen.DESK, "zh-CN", "");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText(words);
    }

    @Test
    void speaksTheChosenLanguageAlsoAfterAReload() {
        Page page = screen.open("/sign-in", Screen.DESK, "zh-CN", "");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("繁體中文"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("員工登入");

        page.reload();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("員工登入");
    }

    @Test
    void offersThePagesOfOnesRoles() {
        Page page = screen.open("/home/", Screen.DESK, "zh-CN", "");

        assertThat(page.getByRole(AriaRole.LINK)).hasCount(3);
        assertThat(page.getByRole(AriaRole.LINK).evaluateAll("all => all.map((each) => each.getAttribute('href'))"))
                .isEqualTo(List.of("/teller/", "/tablet/", "/supervisor/appointments/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en-GB"})
    void areAccessibleInEveryLanguage(String language) {
        screen.findsNothingToRefuse("/sign-in?error", Screen.DESK, language, "", "#notice:not(:empty)");
        screen.findsNothingToRefuse("/home/", Screen.DESK, language, "", "nav a");
    }
}
