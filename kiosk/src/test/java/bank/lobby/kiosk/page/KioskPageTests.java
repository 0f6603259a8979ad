package bank.lobby.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.TwinReader;
import bank.lobby.kiosk.FakeServer;
import bank.lobby.kiosk.RunningKiosk;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import bank.lobby.wire.print.SlipState;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The touch page in a real Chromium, with a real agent, a twin printer and a twin reader behind it. */
class KioskPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double MM = 1080.0 / 268;

    @TempDir
    private static Path home;

    private static FakeServer server;
    private static TwinPrinter printer;
    private static TwinReader reader;
    private static RunningKiosk kiosk;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = SharedChromium.with();
        server = new FakeServer();
        printer = TwinPrinter.on(TwinPorts.tcp(0));
        TwinPort port = TwinPorts.tcp(0);
        reader = new TwinReader(() -> port);
        kiosk = RunningKiosk.at(
                server,
                home,
                "--lobby.kiosk.printer.profile=twin-80mm",
                "--lobby.kiosk.printer.port=" + printer.address(),
                "--lobby.kiosk.reader.profile=twin-stripe",
                "--lobby.kiosk.reader.port=" + port.address());
        await().atMost(PATIENCE).until(() -> kiosk.isReady() && ok("printer") && ok("reader"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            kiosk.close();
            reader.close();
            printer.close();
            server.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(1080, 1920, false);
    }

    @AfterEach
    void leaveNothing() {
        context.close();
        String touch = kiosk.ticket("touch");
        if (!touch.isEmpty()) {
            await().atMost(PATIENCE).until(() -> !kiosk.ticket("slip").equals("PENDING"));
            kiosk.post("/kiosk/api/done", "{\"touch\":\"" + touch + "\"}");
        }
        kiosk.post("/kiosk/api/card/forget", "{}");
        printer.refill();
        await().atMost(PATIENCE).until(() -> kiosk.ticket("touch").isEmpty() && ok("printer"));
        // A slip held for want of paper comes out now; the next test counts from there.
        await().atMost(PATIENCE)
                .until(() ->
                        server.outcomes().values().stream().noneMatch(outcome -> outcome.state() == SlipState.HELD));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "简体中文, 个人业务, 现金业务, 存取款, 您的号码, '小票已打印，请取走', 完成",
        "繁體中文, 個人業務, 現金業務, 存提款, 您的號碼, '號碼單已列印，請取走', 完成",
        "English, Personal, With cash, Deposit or withdraw, Your number, Please take your slip, Done"
    })
    void leadsFromTheFirstQuestionToASlip(
            String language, String party, String means, String service, String yours, String printed, String done) {
        int slips = printer.paper().printed();
        tap(language);
        tap(party);
        tap(means);
        tap(service);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(yours)))
                .isVisible(patiently());
        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"));
        assertThat(page.getByText(printed)).isVisible(patiently());
        assertThat(printer.paper().printed()).isEqualTo(slips + 1);
        tap(done);
        assertThat(button("个人业务")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "768, 1366"})
    void hasNoViolationOnAnyScreen(int width, int height) {
        context.close();
        open(width, height, true);
        assertAccessible();
        tap("个人业务");
        assertAccessible();
        tap("关怀版");
        assertAccessible();
        tap("标准版");
        printer.paperOut();
        await().atMost(PATIENCE).until(() -> !ok("printer"));
        assertAccessible();
        tap("外汇业务");
        assertThat(page.locator("img.qr")).isVisible(patiently());
        assertAccessible();
    }

    @Test
    void givesGlovesEnoughToTouch() {
        assertTargets();
        assertMainChoices();
        tap("个人业务");
        assertTargets();
        assertMainChoices();
        tap("非现金业务");
        assertMainChoices();
    }

    @Test
    void answersASwipeAtOnceAndForgetsItWhenAsked() {
        reader.swipe("%E?;E?+E?");
        assertThat(page.getByText("没有读到，请再刷一次")).isVisible();

        reader.swipe(";6222020000000079193=29122200000000000000?");
        assertThat(page.getByText("已识别，请选择业务")).isVisible();
        assertThat(kiosk.state().toString()).doesNotContain("79193");
        tap("不使用");

        assertThat(page.getByText("刷银行卡，识别客户身份")).isVisible();
    }

    @Test
    void makesOneTicketOfATremblingFinger() {
        int tickets = server.tickets().size();
        tap("个人业务");
        tap("现金业务");
        settle();

        button("存取款").dblclick();

        assertThat(page.getByText("小票已打印，请取走")).isVisible(patiently());
        assertThat(server.tickets()).hasSize(tickets + 1);
    }

    @Test
    void asksWhetherMoreTimeIsNeededAndThenGoesHome() {
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1080, 1920).setHasTouch(true));
        page = context.newPage();
        page.clock().install();
        page.navigate(kiosk.url() + "/kiosk/");
        assertThat(button("个人业务")).isVisible(patiently());
        // The link has a clock of its own, which would run ahead of the real server with the page's.
        page.evaluate(
                "() => { const { live } = document.querySelector('kiosk-page'); live.stop(); live.live = true; }");
        page.clock().runFor(1_000);
        button("English").tap();
        page.clock().runFor(31_000);
        assertThat(page.getByText("Do you need more time?")).isVisible();
        button("Continue").tap();
        assertThat(page.getByText("Do you need more time?")).isHidden();

        page.clock().runFor(62_000);

        assertThat(button("个人业务")).isVisible();
    }

    @Test
    void saysThatTheServerIsAwayAndComesBackByItself() {
        server.goAway();
        assertThat(page.getByText("网络连接中断，正在自动恢复。")).isVisible(patiently());

        server.comeBack();

        assertThat(button("个人业务")).isVisible(patiently());
    }

    private void open(int width, int height, boolean bypassPolicy) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setBypassCSP(bypassPolicy));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(kiosk.url() + "/kiosk/");
        assertThat(button("个人业务")).isVisible(patiently());
    }

    private void tap(String name) {
        settle();
        button(name).tap();
    }

    /** The page ignores presses right after a change of screen, on purpose. */
    private void settle() {
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private void assertAccessible() {
        settle();
        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    private void assertTargets() {
        for (Locator button : page.getByRole(AriaRole.BUTTON).all()) {
            BoundingBox box = button.boundingBox();
            assertThat(Math.min(box.width, box.height) / MM)
                    .as("size of '%s' in mm", button.textContent().strip())
                    .isGreaterThanOrEqualTo(24.9);
        }
    }

    private void assertMainChoices() {
        List<Locator> choices = page.locator("choice-row button").all();
        assertThat(choices).hasSizeGreaterThanOrEqualTo(2);
        for (Locator choice : choices) {
            assertThat(choice.boundingBox().height / MM).isGreaterThanOrEqualTo(39.9);
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private static boolean ok(String device) {
        return kiosk.state().path(device).path("ok").asBoolean(false);
    }
}
