package bank.lobby.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinReader;
import bank.lobby.kiosk.FakeServer;
import bank.lobby.kiosk.RunningKiosk;
import bank.lobby.kiosk.SampleBranch;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.ArrivalAppointment;
import bank.lobby.wire.triage.Booking;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 预约签到: a customer says that they have an appointment, in a real browser before the whole agent. */
@ExtendWith(OutputCaptureExtension.class)
class AppointmentPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final FoundAppointment ON_TIME =
            SampleBranch.appointment(AppointmentState.BOOKED, Booking.ON_TIME, null);

    @TempDir
    private static Path home;

    private static FakeServer server;
    private static TwinReader scanner;
    private static TwinReader stripe;
    private static RunningKiosk kiosk;
    private static Browser browser;

    private final List<String> said = new ArrayList<>();
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
                "--lobby.kiosk.readers[1].port=" + scannerPort.address());
        await().atMost(PATIENCE)
                .until(() -> kiosk.isReady()
                        && kiosk.state().path("reader").path("takes").size() == 2);
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
        server.answerArrivals(new ArrivalAnswer(List.of(), null));
        server.answerCheckIns();
        server.refuseCheckIns(false);
        server.refuseTickets("");
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1080, 1920)
                .setHasTouch(true)
                .setBypassCSP(true));
        page = context.newPage();
        page.onPageError(said::add);
        page.navigate(kiosk.url() + "/kiosk/");
        assertThat(button("我有预约")).isVisible(patiently());
    }

    @AfterEach
    void leaveNothing() {
        context.close();
        kiosk.post("/kiosk/api/card/forget", "{}");
        await().atMost(PATIENCE).until(() -> {
            String touch = kiosk.ticket("touch");
            kiosk.post("/kiosk/api/done", "{\"touch\":\"" + touch + "\"}");
            return kiosk.ticket("touch").isEmpty();
        });
        assertThat(said).isEmpty();
    }

    @Test
    void checksInByTheCodeAndTakesTheTicketForTheTimeBooked() {
        server.answerCheckIns(ON_TIME);
        tap("我有预约");
        assertAccessible();
        tap("输入预约码");
        assertAccessible();
        type("AB12CD34");
        tap("查找预约");

        assertThat(page.getByText("您的等候从预约时间 10:30 算起。")).isVisible(patiently());
        assertThat(page.locator("appointment-screen")).containsText("理财与贷款");
        assertAccessible();
        tap("签到取号");

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(server.checkIns().getLast()).isEqualTo(new CheckIn("AB12CD34", null));
        assertThat(server.requests().getLast().appointment()).isEqualTo(ON_TIME.id());
        assertThat(server.requests().getLast().service()).isEqualTo("personal-wealth");
    }

    @Test
    void checksInByATelephoneNumberThatLeavesTheKioskSealed(CapturedOutput output) {
        server.answerCheckIns(ON_TIME);
        tap("我有预约");
        tap("输入手机号");
        assertAccessible();
        type("13800138000");
        assertThat(page.locator("type-screen output")).hasText(Pattern.compile("138\\s*0013\\s*8000"));
        tap("查找预约");

        assertThat(button("签到取号")).isVisible(patiently());
        CheckIn asked = server.checkIns().getLast();
        assertThat(asked.code()).isNull();
        assertThat(asked.customer()).isNotNull().satisfies(customer -> {
            assertThat(customer.kind()).isEqualTo("PHONE");
            assertThat(customer.toString()).doesNotContain("0013800");
        });
        assertThat(page.content()).doesNotContain("13800138000");
        assertThat(kiosk.state().toString()).doesNotContain("13800138000");
        assertThat(output.getAll()).doesNotContain("13800138000");
    }

    @Test
    void saysWhatIsMissingOrUnknownAndLeavesWhatWasTypedToBeMended() {
        tap("我有预约");
        tap("输入预约码");
        type("AB12");
        tap("查找预约");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("还差 4 位");
        type("CD35");
        tap("查找预约");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有找到这个预约码", containsPatiently());
        assertAccessible();

        server.answerCheckIns(ON_TIME);
        tap("退格");
        type("4");
        tap("查找预约");

        assertThat(button("签到取号")).isVisible(patiently());
        assertThat(server.checkIns().getLast().code()).isEqualTo("AB12CD34");
    }

    @Test
    void saysWhenThisKioskHasTriedTooOftenOrTheServerIsAway() {
        server.refuseCheckIns(true);
        tap("我有预约");
        tap("输入预约码");
        type("AB12CD34");
        tap("查找预约");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请过一分钟再试", containsPatiently());

        server.refuseCheckIns(false);
        server.refuseStation(503);
        tap("查找预约");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("网络暂时不通", containsPatiently());
        server.refuseStation(0);
    }

    @Test
    void tellsWhoIsEarlyWhenToComeBackAndLeavesTheChoice() {
        int tickets = server.requests().size();
        server.answerCheckIns(SampleBranch.appointment(AppointmentState.BOOKED, Booking.EARLY, null));
        findByCode();

        assertThat(page.getByText("您来早了，10:00 起可以签到")).isVisible(patiently());
        assertThat(button("现在取号")).isVisible();
        assertAccessible();
        tap("到时再来");
        assertThat(button("我有预约")).isVisible();
        assertThat(server.requests()).hasSize(tickets);
    }

    @Test
    void tellsWhoIsLateAndGivesAnOrdinaryNumber() {
        server.answerCheckIns(SampleBranch.appointment(AppointmentState.BOOKED, Booking.LATE, null));
        findByCode();

        assertThat(page.getByText("预约保留到 10:45")).isVisible(patiently());
        assertAccessible();
        tap("现在取号");

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(server.requests().getLast().appointment()).isEqualTo(ON_TIME.id());
    }

    @Test
    void showsTheNumberOfWhoHasCheckedInAlready() {
        server.answerCheckIns(SampleBranch.appointment(AppointmentState.CHECKED_IN, Booking.ON_TIME, "D003"));
        findByCode();

        assertThat(page.locator("ticket-number")).hasText("D003", hasTextPatiently());
        assertThat(page.getByText("您已经签到，这是您的号码")).isVisible();
        assertAccessible();
        tap("完成");
        assertThat(button("我有预约")).isVisible();
    }

    @Test
    void showsTheNumberAlsoWhenAnotherKioskWasFaster() {
        server.answerCheckIns(ON_TIME);
        server.refuseTickets("already-checked-in");
        findByCode();
        tap("签到取号");

        assertThat(page.locator("ticket-number")).hasText("A007", hasTextPatiently());
    }

    @Test
    void goesOnByItselfWhenACodeIsScanned() {
        server.answerCheckIns(ON_TIME);
        scanner.swipe("AB12CD34");

        assertThat(button("签到取号")).isVisible(patiently());
        assertThat(server.checkIns().getLast().customer())
                .isNotNull()
                .satisfies(customer -> assertThat(customer.kind()).isEqualTo("APPOINTMENT_CODE"));
    }

    @Test
    void asksForTheCodeWhenAScannedOneIsUnknown() {
        scanner.swipe("ZZZZ9999");

        assertThat(page.getByText("凭刚才出示的没有找到预约")).isVisible(patiently());
        assertAccessible();
        tap("返回");
        assertThat(button("个人业务")).isVisible();
        assertThat(page.locator("card-banner")).not().containsText("已识别");
    }

    @Test
    void offersWhoSwipesACardTheirAppointmentAndTakesNoForAnAnswer() {
        server.answerArrivals(new ArrivalAnswer(
                List.of(new ArrivalAppointment(
                        ON_TIME.id(), ON_TIME.service(), ON_TIME.serviceNames(), ON_TIME.at(), Booking.ON_TIME)),
                Language.ZH_CN));
        FoundAppointment second = SampleBranch.appointment(AppointmentState.BOOKED, Booking.EARLY, null);
        server.answerCheckIns(ON_TIME, second);
        stripe.swipe("%E?;6222020000000079193=29122200000000000000?+E?");

        assertThat(page.getByText("请选择您的预约")).isVisible(patiently());
        assertAccessible();
        tap("办理其他业务");
        assertThat(button("个人业务")).isVisible();
        assertThat(page.locator("card-banner")).containsText("已识别");
    }

    @Test
    void startsAnewForTheNextCustomerWhoShowsACardBeforeTheTicketIsPutAway() {
        server.answerCheckIns(ON_TIME);
        findByCode();
        tap("签到取号");
        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        await().atMost(PATIENCE).until(() -> kiosk.ticket("slip").equals("FAILED"));
        int tickets = server.requests().size();

        stripe.swipe("%E?;6222020000000079193=29122200000000000000?+E?");

        assertThat(page.getByText("已识别，请选择业务")).isVisible(patiently());
        assertThat(button("个人业务")).isVisible();
        assertThat(server.requests()).hasSize(tickets);
    }

    @ParameterizedTest
    @CsvSource({
        "简体中文, 我有预约, 输入预约码, 查找预约",
        "繁體中文, 我有預約, 輸入預約碼, 查詢預約",
        "English, I have an appointment, Type the code, Find it"
    })
    void givesEveryKeyTheSizeOfAGlovedFinger(String language, String entry, String way, String find) {
        tap(language);
        tap(entry);
        tap(way);
        assertThat(button(find)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        double mm = ((Number) page.evaluate("() => document.querySelector('kiosk-page').mm")).doubleValue();

        List<Locator> keys = page.locator("type-screen button").all();

        assertThat(keys).hasSize(35);
        for (Locator key : keys) {
            BoundingBox box = key.boundingBox();
            assertThat(box.width / mm).as(key.textContent()).isGreaterThanOrEqualTo(25);
            assertThat(box.height / mm).as(key.textContent()).isGreaterThanOrEqualTo(25);
        }
    }

    @Test
    void takesAKeyboardForThePad() {
        server.answerCheckIns(ON_TIME);
        tap("我有预约");
        tap("输入手机号");
        page.keyboard().type("138001380001");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");

        assertThat(button("签到取号")).isVisible(patiently());
    }

    private void findByCode() {
        tap("我有预约");
        tap("输入预约码");
        type("AB12CD34");
        tap("查找预约");
    }

    private void type(String signs) {
        for (char sign : signs.toCharArray()) {
            settled();
            page.locator("type-screen")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(String.valueOf(sign))
                                    .setExact(true))
                    .tap();
        }
    }

    private void tap(String name) {
        assertThat(button(name)).isVisible(patiently());
        settled();
        button(name).tap();
    }

    private void settled() {
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private void assertAccessible() {
        settled();
        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private static LocatorAssertions.HasTextOptions hasTextPatiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis());
    }

    private static LocatorAssertions.ContainsTextOptions containsPatiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis());
    }
}
