package bank.lobby.display.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.display.FakeServer;
import bank.lobby.display.RunningDisplay;
import bank.lobby.display.SampleHall;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import bank.lobby.wire.board.TicketState;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board in a real browser. The calls' sounds are replaced by a tenth of a second of silence, so that they end soon. */
class DisplayPageTests {

    private static Browser browser;

    @TempDir
    private Path home;

    private final List<String> sounds = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private FakeServer server;
    private RunningDisplay display;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void launch() {
        browser = SharedChromium.with("--autoplay-policy=no-user-gesture-required");
    }

    @BeforeEach
    void start() {
        server = new FakeServer();
        display = new RunningDisplay(server, home);
        display.untilLive();
        open(new Browser.NewContextOptions().setViewportSize(1920, 1080));
    }

    @AfterEach
    void stop() {
        context.close();
        display.close();
        server.close();
    }

    @Test
    void showsTheLatestCallLargeWithItsCounterBesideIt() {
        server.call("A012", 3);
        page.navigate(display.url() + "/");

        Locator number = page.locator("call-bar ticket-number");
        assertThat(number).hasText("A012");
        assertThat(page.locator("call-bar counter-name")).containsText("号窗口");
        BoundingBox left = number.boundingBox();
        BoundingBox right = page.locator("call-bar counter-name").boundingBox();
        // 181 px: latest call at 6 m on a 43-inch TV, screens.md section 6.
        assertThat(fontPx(number)).isGreaterThan(181);
        assertThat(right.x - (left.x + left.width)).isLessThan(1920 * 0.1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsEarlierCallsNewestFirstAndWhatBecameOfThem() {
        server.call("A012", 3);
        server.call("B016", 5);
        server.call("C003", 6);
        server.move("A012", TicketState.NO_SHOW);
        page.navigate(display.url() + "/display/");

        assertThat(page.locator("call-bar ticket-number")).hasText("C003");
        assertThat(page.locator("call-bar counter-name")).containsText("贵宾室");
        assertThat(page.locator("call-list tbody ticket-number")).hasText(new String[] {"B016", "A012"});
        assertThat(page.locator("call-list tr.over")).containsText("过号");
        // 99 px: rows at 6 m on a 43-inch TV.
        assertThat(fontPx(page.locator("call-list ticket-number").first())).isGreaterThanOrEqualTo(99);
    }

    @Test
    void speaksTwoCallsOfOneSecondInOrderAndRepeatsOnlyTheLast() {
        page.navigate(display.url() + "/display/");
        assertThat(page.locator("call-bar")).containsText("欢迎光临");

        server.call("A012", 3);
        server.call("B016", 5);

        untilSpoken(3);
        assertThat(page.locator("call-bar ticket-number")).hasText("B016");
        assertThat(sounds).hasSize(3);
        assertThat(sounds.get(0)).endsWith("-2.wav");
        assertThat(sounds.get(1)).endsWith("-3.wav");
        assertThat(sounds.get(2)).endsWith("-3/again.wav");
    }

    @Test
    void saysNothingAgainAfterAReload() {
        page.navigate(display.url() + "/display/");
        server.call("A012", 3);
        untilSpoken(2);

        page.reload();
        assertThat(page.locator("call-bar ticket-number")).hasText("A012");
        server.call("B016", 5);
        untilSpoken(4);

        assertThat(sounds).filteredOn(sound -> sound.contains("-2")).hasSize(2);
    }

    @Test
    void goesOnShowingWhereSoundIsRefusedAndSpeaksOnceTouched() {
        context.addInitScript("window.refused = true; const play = HTMLMediaElement.prototype.play;"
                + " HTMLMediaElement.prototype.play = function () { return window.refused"
                + " ? Promise.reject(new DOMException('touch first', 'NotAllowedError')) : play.call(this); };");
        page.navigate(display.url() + "/display/");
        server.call("A012", 3);

        assertThat(page.locator("call-bar ticket-number")).hasText("A012");
        Locator hint = page.getByText("轻触屏幕，开启语音");
        assertThat(hint).isVisible();
        page.evaluate("window.refused = false");
        hint.click();

        untilSpoken(2);
        assertThat(hint).isHidden();
    }

    @Test
    void saysSinceWhenItIsOutOfDateAndKeepsItsBoard() {
        server.call("A012", 3);
        page.navigate(display.url() + "/display/");
        assertThat(page.locator("call-bar ticket-number")).hasText("A012");

        server.goAway();

        assertThat(page.getByText("信息停在")).isVisible();
        assertThat(page.locator("call-bar ticket-number")).hasText("A012");
        server.comeBack();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !page.getByText("信息停在").isVisible());
    }

    @Test
    void fitsEveryTelevision() {
        for (int i = 0; i < 6; i++) {
            server.call("A%03d".formatted(i), 1 + i % 6);
        }
        for (int[] size : new int[][] {{1366, 768}, {1920, 1080}, {3840, 2160}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(display.url() + "/display/");
            assertThat(page.locator("call-list tbody tr")).hasCount(4);

            for (String inside : List.of("call-bar .call", "call-list table", "waiting-list ul", "counter-list ul")) {
                BoundingBox box = page.locator(inside).boundingBox();
                BoundingBox host =
                        page.locator(inside.substring(0, inside.indexOf(' '))).boundingBox();
                assertThat(box.x + box.width).as(inside).isLessThanOrEqualTo(host.x + host.width + 1);
                assertThat(box.y + box.height).as(inside).isLessThanOrEqualTo(host.y + host.height + 1);
                assertThat(host.y + host.height).as(inside).isLessThanOrEqualTo(size[1]);
            }
        }
    }

    @Test
    void standsStillWhereMotionIsNotWanted() {
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(1920, 1080).setReducedMotion(ReducedMotion.REDUCE));
        server.call("A012", 3);
        page.navigate(display.url() + "/display/");
        assertThat(page.locator("call-bar .fresh")).isVisible();

        String animation =
                (String) page.locator("call-bar .fresh").evaluate("bar => getComputedStyle(bar).animationName");

        assertThat(animation).isEqualTo("none");
    }

    @Test
    void speaksToTheHallInTheLanguagesOfItsSettings() {
        display.close();
        display = new RunningDisplay(server, home, "--lobby.display.languages=zh-TW");
        server.call("A012", 3);
        display.untilLive();
        page.navigate(display.url() + "/display/");

        assertThat(page.locator("call-bar")).containsText("正在叫號");
        assertThat(page.locator("call-bar counter-name")).containsText("號櫃檯");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-TW");
        assertThat(page.locator("call-bar [lang=en]:not(ticket-number span)")).hasCount(0);
    }

    @Test
    void passesEveryAccessibilityCheckEmptyAndBusy() {
        context.close();
        // The checker injects its own styles, which our policy rightly refuses.
        open(new Browser.NewContextOptions().setViewportSize(1920, 1080).setBypassCSP(true));
        page.navigate(display.url() + "/display/");
        assertThat(page.locator("call-bar")).containsText("欢迎光临");
        List<String> violations = new ArrayList<>(PageRules.brokenBy(page));
        server.has(SampleHall.board(List.of(
                SampleHall.call("C003", 6, TicketState.SERVING, server.now().minusSeconds(90), 9),
                SampleHall.call("B016", 5, TicketState.CALLED, server.now().minusSeconds(95), 8),
                SampleHall.call("A012", 3, TicketState.NO_SHOW, server.now().minusSeconds(99), 7))));
        server.cut();
        assertThat(page.locator("call-list tbody tr")).hasCount(2);

        violations.addAll(PageRules.brokenBy(page));

        assertThat(violations).isEmpty();
    }

    /** Waits as the browser's library wants it: its routes are served on this thread. */
    private void untilSpoken(int atLeast) {
        page.waitForCondition(() -> display.announced().isEmpty() && sounds.size() >= atLeast);
    }

    private void open(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.route("**/display/announcements/**", this::playSilence);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void playSilence(Route route) {
        sounds.add(route.request().url());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("audio/wav")
                .setBodyBytes(SilentWav.of(Duration.ofMillis(100))));
    }

    private static double fontPx(Locator locator) {
        return Double.parseDouble(
                locator.evaluate("e => getComputedStyle(e).fontSize").toString().replace("px", ""));
    }
}
