package bank.lobby.server.journey;

import static bank.lobby.server.journey.HallScreens.button;
import static bank.lobby.server.journey.HallScreens.patiently;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** One priority customer from card to finish, on every page and every device of the hall. */
class JourneyTests {

    private static final int PRIVATE_BANKING_CARD = 1;

    private static HallScreens screens;

    @BeforeAll
    static void launch() {
        screens = HallScreens.launchOrSkip();
    }

    @AfterEach
    void leavePages() {
        screens.closePages();
    }

    @ParameterizedTest
    @EnumSource(Link.class)
    void leadsAPriorityCustomerFromTheCardToTheCounter(Link link) {
        try (HallProcess hall = HallProcess.startOrSkip(link)) {
            TwinBench twins = new TwinBench(hall);
            Page kiosk = screens.kiosk(hall);
            Page display = screens.display(hall);
            List<String> sounds = soundsOf(display);
            Page tablet = screens.tablet(hall, "2001");
            Page otherTablet = screens.tablet(hall, "2002");
            Page teller = screens.teller(hall, "1001");

            String number = take(kiosk, twins);
            JsonNode slip = twins.slip(number);
            assertThat(slip.path("unreadable")).isEmpty();
            assertThat(slip.path("qr").asString()).startsWith(hall.server() + "/t/");

            accept(tablet, otherTablet, number);
            call(teller, display, sounds, number);
            await().atMost(Duration.ofSeconds(5)).until(() -> twins.face().equals(number));
            serve(teller, tablet, number);

            assertThat(screens.complaints()).isEmpty();
            hall.stop();
        }
    }

    /** A card is swiped, a service touched; the number the page shows. */
    private static String take(Page kiosk, TwinBench twins) {
        twins.swipe(PRIVATE_BANKING_CARD);
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());
        String number = HallScreens.take(kiosk, "个人业务", "现金业务", "现金存取");
        assertThat(kiosk.getByText("小票已打印，请取走")).isVisible(patiently());
        return number;
    }

    private static void accept(Page tablet, Page otherTablet, String number) {
        assertThat(tablet.locator("push-card article")).containsText("私人银行");
        button(tablet, "我来接待 " + number).tap();
        assertThat(tablet.locator("push-card article")).hasCount(0);
        assertThat(otherTablet.locator("push-card article")).hasCount(0);
        assertThat(otherTablet.getByText(number + " 由 周敏 接待。")).isVisible();
    }

    private static void call(Page teller, Page display, List<String> sounds, String number) {
        button(teller, "开窗 1 号窗口").click();
        assertThat(teller.locator("customer-card")).containsText("窗口空闲");
        teller.keyboard().press("Space");
        assertThat(teller.locator("customer-card")).containsText(number);
        assertThat(display.locator("call-bar ticket-number")).hasText(number);
        assertThat(display.locator("call-bar counter-name")).containsText("1");
        display.waitForCondition(() -> !sounds.isEmpty());
    }

    private static void serve(Page teller, Page tablet, String number) {
        press(teller, "F8", "开始办理");
        assertThat(teller.locator("customer-card")).containsText("办理中");
        assertThat(tablet.locator("counter-row li").first()).containsText(number);
        press(teller, "F6", "办结");
        assertThat(teller.getByText(number + " 已办结，已请客户评价。")).isVisible();
        assertThat(tablet.locator("counter-row li").first()).containsText("空闲");
    }

    /** Presses a key as soon as its button says that it applies. */
    private static void press(Page teller, String key, String name) {
        assertThat(button(teller, name)).not().hasAttribute("aria-disabled", "true");
        teller.keyboard().press(key);
    }

    /** The clips the page has fetched to play. */
    private static List<String> soundsOf(Page display) {
        List<String> sounds = new CopyOnWriteArrayList<>();
        display.onResponse(response -> {
            if (response.url().contains("/announcements/") && response.url().endsWith(".wav") && response.ok()) {
                sounds.add(response.url());
            }
        });
        return sounds;
    }
}
