package bank.lobby.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinReader;
import bank.lobby.kiosk.FakeServer;
import bank.lobby.kiosk.RunningKiosk;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kiosk with three readers, one of which types into the page, in a real browser. */
class ReadersPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARD = ";6222020000000079193=29122200000000000000?";

    @TempDir
    private static Path home;

    private static FakeServer server;
    private static TwinReader scanner;
    private static TwinReader stripe;
    private static RunningKiosk kiosk;
    private static Browser browser;

    private final List<String> said = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = SharedChromium.with();
        server = new FakeServer();
        TwinPort scannerPort = TwinPorts.tcp(0);
        TwinPort stripePort = TwinPorts.tcp(0);
        scanner = new TwinReader(() -> scannerPort);
        stripe = new TwinReader(() -> stripePort);
        kiosk = RunningKiosk.at(
                server,
                home,
                "--lobby.kiosk.readers[0].profile=twin-stripe",
                "--lobby.kiosk.readers[0].port=" + stripePort.address(),
                "--lobby.kiosk.readers[1].profile=twin-scanner",
                "--lobby.kiosk.readers[1].port=" + scannerPort.address(),
                "--lobby.kiosk.readers[2].profile=twin-wedge",
                "--lobby.kiosk.readers[2].port=page:",
                "--lobby.kiosk.readers[3].profile=twin-chip",
                "--lobby.kiosk.readers[3].port=apdu-script:" + home.resolve("card.apdu"));
        await().atMost(PATIENCE)
                .until(() -> kiosk.isReady()
                        && kiosk.state().path("reader").path("takes").size() == 4);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            kiosk.close();
            stripe.close();
            scanner.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1080, 1920)
                .setHasTouch(true)
                .setBypassCSP(true));
        page = context.newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.onRequest(request -> addresses.add(address(request)));
        page.navigate(kiosk.url() + "/kiosk/");
        assertThat(page.getByText("出示任意一种，识别客户身份")).isVisible();
    }

    @AfterEach
    void leaveNothing() {
        context.close();
        kiosk.post("/kiosk/api/card/forget", "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "简体中文, 外汇业务, 刷卡, 插卡, 挥卡, 扫预约码",
        "繁體中文, 外匯業務, 刷卡, 插卡, 感應卡片, 掃預約碼",
        "English, Foreign exchange, Swipe card, Insert card, Tap card, Scan code"
    })
    void namesAllThatCanBeShown(String language, String last, String swipe, String insert, String tap, String scan) {
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                .tap();

        assertThat(page.locator("card-banner li")).hasText(new String[] {swipe, insert, tap, scan});
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(last)))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    @Test
    void advisesByTheReaderThatDidNotRead() {
        scanner.swipe("caf\u00e9");
        assertThat(page.getByText("没有读到，请再扫一次")).isVisible();

        stripe.swipe("%E?;E?+E?");
        assertThat(page.getByText("没有读到，请再刷一次")).isVisible();
    }

    @Test
    void takesWhatAReaderTypesAndShowsItNowhere() {
        page.evaluate("() => { const field = document.createElement('input'); field.id = 'field';"
                + " document.body.append(field); field.focus(); }");
        Locator read = page.getByText("已识别，请选择业务");

        typeUntil(read);

        assertThat(read).isVisible();
        assertThat(page.locator("#field")).hasValue("");
        assertThat(page.content()).doesNotContain("79193");
        assertThat(kiosk.state().toString()).doesNotContain("79193");
        assertThat(said).isEmpty();
        assertThat(addresses).contains("POST /kiosk/api/typed").noneMatch(address -> address.contains("6222"));
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    @Test
    void leavesAPersonsKeysToThePage() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .focus();
        // The page ignores presses right after a change of screen, on purpose.
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");

        page.keyboard().press("Enter");

        assertThat(page.getByText("Show one of these to be recognised")).isVisible();
        assertThat(addresses).noneMatch(address -> address.contains("typed"));
    }

    /** The keys come as fast as this machine can press them; on a busy one a burst may fall apart as at a shaken reader. */
    private void typeUntil(Locator read) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2_100))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    page.keyboard().type(CARD);
                    page.keyboard().press("Enter");
                    page.waitForTimeout(300);
                    return read.isVisible();
                });
    }

    private static String address(Request request) {
        return request.method() + " " + request.url().replaceFirst("^http://[^/]+", "");
    }
}
