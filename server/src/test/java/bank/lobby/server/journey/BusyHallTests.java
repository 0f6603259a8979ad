package bank.lobby.server.journey;

import static bank.lobby.server.journey.HallScreens.button;
import static bank.lobby.server.journey.HallScreens.patiently;
import static bank.lobby.server.journey.HallScreens.tap;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.staff.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One hall through a busy morning: pictures of it, no paper, a killed server. In this order, because the last leaves a crowd. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BusyHallTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BRANCH = "/api/branches/renmin-road";
    private static final Path PICTURES = Path.of("target/journey");
    private static final Duration BACK = Duration.ofSeconds(60);

    /** Seconds; far shorter than a killed server is away. */
    private static final int SHORT_LEASE = 5;

    /** Whether a page's own state is complete: its link, and behind it the agent's. */
    private static final String LIVE = """
            () => {
              const page = document.querySelector('kiosk-page, display-page, tablet-page, teller-page');
              const { live, state } = page.link ?? page.live;
              return live && (state.link?.up ?? true) && (state.ready ?? true);
            }""";

    /** What a page knows of the people waiting, service by service. */
    private static final String WAITING = """
            () => {
              const page = document.querySelector('kiosk-page, display-page, tablet-page, teller-page');
              const { state } = page.link ?? page.live;
              const waits = (code) => state.tickets.filter((each) => each.service === code && each.state === 'WAITING').length;
              return (state.board ?? state).services.map((each) => each.code + ':' + (each.waiting ?? waits(each.code))).sort().join(' ');
            }""";

    private static HallScreens screens;
    private static HallProcess hall;
    private static TwinBench twins;
    private static LoadStation station;

    @BeforeAll
    static void start() {
        screens = HallScreens.launchOrSkip();
        hall = HallProcess.startOrSkip(Link.TCP);
        twins = new TwinBench(hall);
        station = LoadStation.enrol(hall, hall.signedIn("9001"));
    }

    @AfterAll
    static void stop() {
        if (hall != null) {
            screens.closePages();
            try (HallProcess last = hall) {
                last.stop();
            }
        }
    }

    @AfterEach
    void leavePages() {
        screens.closePages();
    }

    @Test
    @Order(1)
    void showsEveryPageAtItsTrueSizeOnABusyMorning() throws Exception {
        List<String> morning = List.of(
                "personal-cash",
                "personal-cash",
                "personal-transfer",
                "corporate-settlement",
                "personal-cash",
                "personal-wealth",
                "personal-large-cash",
                "foreign-exchange",
                "personal-transfer",
                "personal-cash");
        for (String service : morning) {
            station.take(service, UUID.randomUUID().toString());
        }
        Page kiosk = screens.kiosk(hall);
        shoot(kiosk, "kiosk-home");
        takeWithCard(kiosk, 5, "非现金业务", "理财与贷款");
        shoot(kiosk, "kiosk-ticket");
        tap(kiosk, "完成");
        takeWithCard(kiosk, 12, "现金业务", "现金存取");
        tap(kiosk, "完成");
        Page tablet = screens.tablet(hall, "2001");
        Page display = screens.display(hall);
        for (int counter = 2; counter <= 6; counter++) {
            Browser teller = freed("100" + counter, counter);
            String called = JSON.readTree(command(teller, BRANCH + "/counters/" + counter + "/next")
                            .body())
                    .path("id")
                    .asString();
            if (counter < 5) {
                command(teller, "/api/tickets/" + called + "/start");
            }
        }
        Page window = screens.teller(hall, "1001");
        button(window, "开窗 1 号窗口").click();
        assertThat(window.locator("customer-card")).containsText("窗口空闲");
        window.keyboard().press("Space");
        assertThat(window.locator("customer-card ticket-number")).isVisible(patiently());
        takeWithCard(kiosk, 1, "非现金业务", "理财与贷款");
        assertThat(tablet.locator("push-card article").first()).isVisible(patiently());
        assertThat(display.locator("call-list tbody tr")).hasCount(4);

        shoot(tablet, "tablet");
        shoot(display, "display");
        shoot(window, "teller");
        assertThat(HallScreens.choice(kiosk, "个人业务")).isVisible(patiently());
        tap(kiosk, "个人业务");
        tap(kiosk, "现金业务");
        shoot(kiosk, "kiosk-services");

        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void givesANumberWithoutPaperAndPrintsAgainAfterARefill() {
        Page kiosk = screens.kiosk(hall);
        Page tablet = screens.tablet(hall, "2001");
        twins.runOutOfPaper();
        assertThat(kiosk.getByText("小票纸用完了")).isVisible(patiently());

        String number = take(kiosk, "现金业务", "现金存取");
        assertThat(kiosk.locator("img.qr")).isVisible(patiently());
        assertThat(kiosk.locator("img.qr").evaluate("image => image.decode().then(() => image.naturalWidth > 0)"))
                .isEqualTo(true);
        assertThat(kiosk.locator("ticket-number").boundingBox().height).isGreaterThan(200);
        assertThat(tablet.locator("queue-list .tasks")).containsText(number + " 小票等待打印");
        shoot(kiosk, "kiosk-no-paper");
        shoot(tablet, "tablet-slip-task");
        tap(kiosk, "完成");
        assertThat(tablet.locator("queue-list .tasks")).containsText(number + " 小票未打印");
        twins.refill();
        assertThat(kiosk.getByText("小票纸用完了"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(BACK.toMillis()));
        String next = take(kiosk, "现金业务", "现金存取");

        assertThat(kiosk.getByText("小票已打印，请取走")).isVisible(patiently());
        assertThat(twins.slip(next).path("qr").asString()).contains("/t/");
        assertThat(twins.find(number)).isEmpty();
        tap(kiosk, "完成");
    }

    @Test
    @Order(3)
    void losesNothingAcknowledgedAndEveryPageComesBackByItselfWhenTheServerIsKilled() throws Exception {
        Page kiosk = screens.kiosk(hall);
        Page display = screens.display(hall);
        Page tablet = screens.tablet(hall, "2001");
        Page teller = screens.teller(hall, "1007");
        button(teller, "开窗 贵宾室").click();
        assertThat(teller.locator("customer-card")).containsText("窗口空闲");
        putOnDutyForSeconds("2001", SHORT_LEASE);
        List<Page> pages = List.of(kiosk, display, tablet, teller);
        pages.forEach(page -> page.evaluate("window.neverReloaded = true"));
        HallLoad load = new HallLoad();
        Browser administrator = hall.signedIn("9001");
        IntStream.range(0, 4).forEach(nth -> load.issue(LoadStation.enrol(hall, administrator), nth));
        IntStream.of(2, 3, 4).forEach(counter -> load.call(freed("100" + counter, counter), counter));
        await().atMost(BACK)
                .until(() -> !load.goesOn()
                        || load.issued().size() > 20 && load.called().size() > 5);

        String offered = takePriorityCustomer(kiosk);
        assertThat(tablet.locator("push-card article").filter(new Locator.FilterOptions().setHasText(offered)))
                .isVisible(patiently());
        assertThat(load.goesOn()).as(load::trouble).isTrue();
        hall.killServer();
        int issuedBefore = load.issued().size();
        int calledBefore = load.called().size();
        pages.forEach(BusyHallTests::awaitDown);
        await().atMost(BACK)
                .until(() -> load.issued().size() > issuedBefore + 10
                        && load.called().size() > calledBefore + 5);
        load.stop();

        assertThat(load.repeated()).isPositive();
        assertKept(load);
        pages.forEach(BusyHallTests::awaitLive);
        assertComplete(pages);
        assertEscalated(offered);
        teller.keyboard().press("Space");
        Locator called = teller.locator("customer-card ticket-number");
        assertThat(called).isVisible(patiently());
        String number = HallScreens.text(called);
        assertThat(display.locator("call-bar ticket-number")).hasText(number);
        assertThat(tablet.locator("counter-row li").nth(6)).containsText(number);
        assertComplete(pages);
        pages.forEach(page ->
                assertThat(page.evaluate("window.neverReloaded")).as(page.url()).isEqualTo(true));
        assertThat(hall.said()).contains("server has stopped unexpectedly and is started again");
        shoot(display, "display-after-the-kill");
        shoot(tablet, "tablet-after-the-kill");
    }

    /** The only manager on duty has {@code seconds} before the supervisor is asked. */
    private static void putOnDutyForSeconds(String staffNo, int seconds) {
        Browser supervisor = hall.signedIn("3001");
        String rule =
                supervisor.get(BRANCH + "/push-rule").body().replaceFirst("\"seconds\":\\d+", "\"seconds\":" + seconds);
        assertThat(supervisor
                        .put(
                                BRANCH + "/push-rule",
                                rule,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(hall.signedIn(staffNo)
                        .post(
                                BRANCH + "/duty",
                                "{\"group\":\"vip\"}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** A customer of rank at the kiosk, for a service no teller of the load calls; returns the number. */
    private static String takePriorityCustomer(Page kiosk) {
        twins.swipe(4);
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());
        return take(kiosk, "非现金业务", "理财与贷款");
    }

    /** The push of {@code number}, whose lease ran out while the server was dead, has gone on to the supervisor, once. */
    private static void assertEscalated(String number) {
        JsonNode push = await().atMost(BACK)
                .until(
                        () -> StreamSupport.stream(
                                        JSON.readTree(hall.signedIn("2002")
                                                        .get(BRANCH + "/lobby")
                                                        .body())
                                                .path("state")
                                                .path("pushes")
                                                .spliterator(),
                                        false)
                                .filter(each -> each.path("ticket")
                                        .path("number")
                                        .asString()
                                        .equals(number))
                                .filter(each -> each.path("alert").asString().equals("ESCALATED"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(push.path("round").asInt()).isEqualTo(2);
        assertThat(push.path("group").isMissingNode()).isTrue();
    }

    /** Everything acknowledged is in the books once, and the books have no gap. */
    private static void assertKept(HallLoad load) throws IOException, SQLException {
        try (HallLedger ledger = HallLedger.open(hall)) {
            assertThat(ledger.ticketsOf("ISSUED"))
                    .doesNotHaveDuplicates()
                    .containsAll(idsOf(load.issued().values()));
            assertThat(ledger.ticketsOf("CALLED"))
                    .doesNotHaveDuplicates()
                    .containsAll(idsOf(load.called().values()));
            assertThat(ledger.ticketsOf("SERVED"))
                    .doesNotHaveDuplicates()
                    .containsAll(idsOf(load.called().values()));
            assertThat(ledger.gaps()).isEmpty();
        }
        assertThat(idsOf(load.issued().values())).doesNotHaveDuplicates();
        assertThat(load.issued().values())
                .extracting(each -> each.path("number").asString())
                .doesNotHaveDuplicates();
        assertThat(idsOf(load.called().values())).doesNotHaveDuplicates();
    }

    private static List<String> idsOf(Iterable<JsonNode> tickets) {
        return StreamSupport.stream(tickets.spliterator(), false)
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static void awaitDown(Page page) {
        page.waitForFunction("() => !(" + LIVE + ")()");
    }

    private static void awaitLive(Page page) {
        page.waitForFunction(LIVE, null, new Page.WaitForFunctionOptions().setTimeout(BACK.toMillis()));
    }

    /** Every page shows as many people waiting for each service as the server says, now that nothing moves. */
    private static void assertComplete(List<Page> pages) {
        String waiting = StreamSupport.stream(
                        JSON.readTree(hall.signedIn("2002")
                                        .get(BRANCH + "/board")
                                        .body())
                                .path("state")
                                .path("services")
                                .spliterator(),
                        false)
                .map(each -> each.path("code").asString() + ":"
                        + each.path("waiting").asInt())
                .sorted()
                .collect(joining(" "));
        for (Page page : pages) {
            page.waitForFunction("expected => (" + WAITING + ")() === expected", waiting);
        }
    }

    /** The teller at this counter, with nobody before him. */
    private static Browser freed(String staffNo, int counter) {
        Browser teller = hall.signedIn(staffNo);
        command(teller, BRANCH + "/counters/" + counter + "/session");
        JsonNode ticket = JSON.readTree(teller.get(BRANCH + "/counters").body())
                .path(counter - 1)
                .path("ticket");
        String path = "/api/tickets/" + ticket.path("id").asString("");
        switch (ticket.path("state").asString("")) {
            case "CALLED" -> command(teller, path + "/no-show");
            case "SERVING" -> command(teller, path + "/finish");
            default -> assertThat(ticket.isObject()).isFalse();
        }
        return teller;
    }

    private static HttpResponse<String> command(Browser teller, String path) {
        HttpResponse<String> answer =
                teller.post(path, "", "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer;
    }

    private static String take(Page kiosk, String means, String service) {
        return HallScreens.take(kiosk, "个人业务", means, service);
    }

    private static void takeWithCard(Page kiosk, int card, String means, String service) {
        twins.swipe(card);
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());
        take(kiosk, means, service);
        assertThat(kiosk.getByText("小票已打印，请取走")).isVisible(patiently());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
