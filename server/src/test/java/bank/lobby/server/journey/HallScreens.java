package bank.lobby.server.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bank.lobby.screens.SharedChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A real browser and the four kinds of screen of a hall, each at its true size. Used by one thread. */
final class HallScreens {

    /** On a loaded machine a page may take long to come up; what follows on it may not. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> frames = Collections.synchronizedList(new ArrayList<>());

    private HallScreens(Browser browser) {
        this.browser = browser;
    }

    /** Skips the calling test, saying why, where there is no Chromium. */
    static HallScreens launchOrSkip() {
        return new HallScreens(SharedChromium.with("--autoplay-policy=no-user-gesture-required"));
    }

    Page kiosk(HallProcess hall) {
        Page page = open(1080, 1920, true);
        page.navigate(hall.kiosk() + "/");
        assertThat(choice(page, "个人业务")).isVisible(patiently());
        return page;
    }

    Page display(HallProcess hall) {
        Page page = open(1920, 1080, false);
        page.navigate(hall.display() + "/");
        assertThat(page.locator("counter-list li")).hasCount(7, count());
        return page;
    }

    Page tablet(HallProcess hall, String staffNo) {
        Page page = open(1280, 800, true);
        signIn(page, hall, staffNo);
        assertThat(page.locator("counter-row li")).hasCount(7, count());
        return live(page);
    }

    Page teller(HallProcess hall, String staffNo) {
        Page page = open(320, 720, false);
        signIn(page, hall, staffNo);
        return live(page);
    }

    /** Everything any page was told or said over its socket. */
    List<String> frames() {
        return List.copyOf(frames);
    }

    /** What any page has complained of on its console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A choice of the kiosk's, once it takes presses: it ignores those right after a change of screen, on purpose. */
    static void tap(Page kiosk, String name) {
        kiosk.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
        choice(kiosk, name).tap();
    }

    static Locator choice(Page kiosk, String name) {
        return kiosk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Through the questions to a ticket at the counters, past a machine that would be quicker; returns the number. */
    static String take(Page kiosk, String... choices) {
        for (String choice : choices) {
            tap(kiosk, choice);
        }
        Locator number = kiosk.locator("ticket-screen ticket-number");
        Locator counter = choice(kiosk, "在窗口办理，取号");
        assertThat(number.or(counter)).isVisible(patiently());
        if (counter.isVisible()) {
            tap(kiosk, "在窗口办理，取号");
        }
        assertThat(number)
                .hasText(
                        Pattern.compile("[A-Z]\\d{3}"),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis()));
        return text(number);
    }

    /** The number an element shows: its text stands in its shadow, where {@code innerText} does not look. */
    static String text(Locator ticketNumber) {
        return (String) ticketNumber.evaluate("each => each.number");
    }

    static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }

    private Page open(int width, int height, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onPageError(complaints::add);
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> frames.add(frame.text()));
            socket.onFrameSent(frame -> frames.add(frame.text()));
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private static void signIn(Page page, HallProcess hall, String staffNo) {
        page.navigate(hall.server() + "/sign-in");
        page.getByLabel("工号").fill(staffNo);
        page.getByLabel("密码").fill(hall.password(staffNo));
        button(page, "登录").click();
    }

    private static Page live(Page page) {
        assertThat(page.locator("link-state[live]")).isVisible(patiently());
        return page;
    }

    private static LocatorAssertions.HasCountOptions count() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis());
    }
}
