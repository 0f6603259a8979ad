package bank.lobby.kiosk.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.twin.TwinIdCard;
import bank.lobby.device.twin.TwinIdReader;
import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.kiosk.FakeServer;
import bank.lobby.kiosk.RunningKiosk;
import bank.lobby.kiosk.SampleBranch;
import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import bank.lobby.wire.machine.MachineHall;
import bank.lobby.wire.machine.MachineOffer;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.ClosedReason;
import bank.lobby.wire.triage.ServiceAvailability;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies between the question and the ticket: closed services, machines, long waits, documents and special care. */
class FlowPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private static Path home;

    private static FakeServer server;
    private static TwinIdReader reader;
    private static RunningKiosk kiosk;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = SharedChromium.with();
        server = new FakeServer();
        TwinPort port = TwinPorts.tcp(0);
        reader = new TwinIdReader(() -> port);
        kiosk = RunningKiosk.at(
                server, home, "--lobby.kiosk.reader.profile=twin-sdt", "--lobby.kiosk.reader.port=" + port.address());
        await().atMost(PATIENCE)
                .until(() -> kiosk.isReady()
                        && kiosk.state().path("reader").path("ok").asBoolean());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            kiosk.close();
            reader.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        server.answerArrivals(new ArrivalAnswer(List.of(), null));
        server.refuseTickets("");
        hall(List.of(), MachineHall.NONE);
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1080, 1920)
                .setHasTouch(true)
                .setBypassCSP(true));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(kiosk.url() + "/kiosk/");
        assertThat(button("个人业务")).isVisible(patiently());
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
        assertThat(complaints).isEmpty();
    }

    @Test
    void showsAClosedServiceWithItsReasonAndTheNextTime() {
        hall(
                List.of(new ServiceAvailability(
                        "foreign-exchange",
                        false,
                        ClosedReason.NO_COUNTER,
                        Instant.parse("2099-03-02T05:30:00Z"),
                        null,
                        null,
                        null)),
                MachineHall.NONE);
        assertThat(button("外汇业务")).containsText("暂不办理");
        tap("外汇业务");

        assertThat(page.getByText("目前没有窗口可以办理。")).isVisible();
        assertThat(page.getByText(Pattern.compile("3月2日.*13:30"))).isVisible();
        assertAccessible();
        tap("办理其他业务");
        assertThat(button("个人业务")).isVisible();
    }

    @Test
    void offersAMachineWithBothWaitsAndLeavesTheChoice() {
        long before = server.offers().size();
        hall(List.of(wait("personal-cash", 30, 40, 55)), new MachineHall(List.of(SampleBranch.machine()), List.of()));
        chooseCash();

        assertThat(button("去现金自助机办理")).containsText("现在空闲，无需排队");
        assertThat(button("在窗口办理")).containsText("约 30–55 分钟");
        assertAccessible();
        tap("去现金自助机办理");

        assertThat(page.getByText("大门左手边")).isVisible();
        assertAccessible();
        await().atMost(PATIENCE).until(() -> server.offers().size() == before + 2);
        List<MachineOffer> told = server.offers().subList((int) before, (int) before + 2);
        assertThat(told)
                .extracting(MachineOffer::outcome)
                .containsExactly(MachineOffer.Outcome.OFFERED, MachineOffer.Outcome.TAKEN);
        assertThat(told)
                .extracting(MachineOffer::id)
                .containsOnly(told.getFirst().id());
        tap("完成");
        assertThat(button("个人业务")).isVisible();
    }

    @Test
    void asksOnceMoreBeforeALongWaitAndThenGivesTheNumber() {
        hall(List.of(wait("personal-cash", 30, 40, 55)), new MachineHall(List.of(SampleBranch.machine()), List.of()));
        chooseCash();
        tap("在窗口办理");

        assertThat(page.getByText("大约 40 分钟")).isVisible();
        assertThat(page.getByText("10 位客户里有 8 位在 30–55 分钟内被叫到")).isVisible();
        assertAccessible();
        tap("取号等候");

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
    }

    @Test
    void letsWhoWantedACounterGoBackAndTakeTheMachineUnderTheSameOffer() {
        int before = server.offers().size();
        hall(List.of(wait("personal-cash", 30, 40, 55)), new MachineHall(List.of(SampleBranch.machine()), List.of()));
        chooseCash();
        tap("在窗口办理");
        assertThat(page.getByText("大约 40 分钟")).isVisible();

        tap("返回");
        tap("去现金自助机办理");

        await().atMost(PATIENCE).until(() -> server.offers().size() == before + 3);
        List<MachineOffer> told = server.offers().subList(before, before + 3);
        assertThat(told)
                .extracting(MachineOffer::outcome)
                .containsExactly(
                        MachineOffer.Outcome.OFFERED, MachineOffer.Outcome.DECLINED, MachineOffer.Outcome.TAKEN);
        assertThat(told)
                .extracting(MachineOffer::id)
                .containsOnly(told.getFirst().id());
    }

    @Test
    void letsWhoWasAtTheMachineInVainKeepTheirPlace() {
        hall(List.of(), new MachineHall(List.of(), List.of("personal-cash")));
        chooseCash();
        assertAccessible();
        tap("去过自助机，没办成");

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(latest().cameBack()).isTrue();
    }

    @Test
    void takesWordOfSpecialCareAndShowsNothingOfItAfterwards() {
        hall(List.of(wait("personal-cash", 10, 20, 25)), new MachineHall(List.of(SampleBranch.machine()), List.of()));
        tap("需要特殊关怀");
        assertAccessible();
        tap("携带婴幼儿");

        assertThat(page.getByText("已记下，我们会多照顾您")).isVisible();
        assertThat(page.getByText("携带婴幼儿")).isHidden();
        assertAccessible();
        chooseCash();

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(latest().care()).isEqualTo("infant");
        assertThat(kiosk.state().path("ticket").toString()).doesNotContain("infant");
        assertThat(page.locator("ticket-screen")).not().containsText("婴");
    }

    @Test
    void turnsLargerForAnElderAndSendsThemToNoMachine() {
        hall(List.of(wait("personal-cash", 10, 20, 25)), new MachineHall(List.of(SampleBranch.machine()), List.of()));
        reader.show(TwinIdCard.resident("110101194003070000", "19400307", "20160101"));
        assertThat(button("标准版")).isVisible(patiently());
        assertThat(page.locator("card-banner")).containsText("已识别");
        assertThat(kiosk.state().toString()).doesNotContain("EIGHTY", "1940", "elderly\":true");
        tap("标准版");
        assertThat(button("关怀版")).isVisible();
        chooseCash();

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(latest().ageBand()).isEqualTo(AgeBand.EIGHTY_UP);
        assertThat(latest().documentExpired()).isTrue();
        assertThat(latest().care()).isNull();
    }

    @Test
    void speaksTheLanguageOfAKnownCustomerUnlessTheyChose() {
        server.answerArrivals(new ArrivalAnswer(List.of(), Language.EN));
        int arrivals = server.arrivals().size();
        reader.show(younger());
        assertThat(page.getByText("Recognised. Choose a service")).isVisible(patiently());
        assertThat(server.arrivals()).hasSize(arrivals + 1);

        tap("简体中文");

        assertThat(page.getByText("已识别，请选择业务")).isVisible();
        page.waitForTimeout(1_200);
        assertThat(page.getByText("已识别，请选择业务")).isVisible();
    }

    @Test
    void asksForADocumentWhereOneIsNeededAndGoesOnByItself() {
        tap("个人业务");
        tap("现金业务");
        tap("大额现金");
        assertThat(page.getByText("请先出示证件或银行卡")).isVisible();
        assertAccessible();

        reader.show(younger());

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
        assertThat(latest().customer()).isNotNull();
    }

    @Test
    void asksForADocumentAlsoWhereOnlyTheServerKnowsThatOneIsNeeded() {
        server.refuseTickets("identity-required");
        tap("外汇业务");
        assertThat(page.getByText("请先出示证件或银行卡")).isVisible(patiently());

        server.refuseTickets("");
        reader.show(younger());

        assertThat(page.locator("ticket-number")).hasText(Pattern.compile("A\\d{3}"), hasTextPatiently());
    }

    @Test
    void showsTheNumberOfWhoWaitsAlready() {
        server.refuseTickets("already-waiting");
        tap("外汇业务");

        assertThat(page.locator("ticket-number")).hasText("A007", hasTextPatiently());
        assertThat(page.getByText("您已经取过号了")).isVisible();
        assertAccessible();
        tap("完成");
        assertThat(button("个人业务")).isVisible();
    }

    @Test
    void saysInWordsWhenAServiceClosedUnderTheTouch() {
        server.refuseTickets("service-closed");
        tap("外汇业务");

        assertThat(page.getByText("这项业务刚刚停止取号，请选择其他业务。")).isVisible(patiently());
    }

    private void chooseCash() {
        tap("个人业务");
        tap("现金业务");
        tap("存取款");
    }

    private static TwinIdCard younger() {
        return TwinIdCard.resident("110101199003070003", "19900307", "20990101");
    }

    private static ServiceAvailability wait(String service, int low, int likely, int high) {
        return new ServiceAvailability(service, true, null, null, low, likely, high);
    }

    private static void hall(List<ServiceAvailability> services, MachineHall machines) {
        server.hall(services, machines);
        await().atMost(PATIENCE).until(() -> {
            String shown = kiosk.state().path("services").toString();
            return shown.contains("\"closed\":{") == services.stream().anyMatch(each -> !each.open())
                    && shown.contains("\"range\":{") == services.stream().anyMatch(ServiceAvailability::open)
                    && shown.contains("\"mayComeBack\":true")
                            == !machines.returning().isEmpty()
                    && shown.contains("atm-1") == !machines.machines().isEmpty();
        });
    }

    private static TicketRequest latest() {
        return server.requests().getLast();
    }

    private void tap(String name) {
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
        button(name).tap();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private void assertAccessible() {
        page.waitForFunction("() => performance.now() - document.querySelector('kiosk-page').screenSince > 460");
        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private static LocatorAssertions.HasTextOptions hasTextPatiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis());
    }
}
