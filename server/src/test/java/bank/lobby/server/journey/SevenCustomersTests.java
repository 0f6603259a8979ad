package bank.lobby.server.journey;

import static bank.lobby.server.journey.HallScreens.choice;
import static bank.lobby.server.journey.HallScreens.patiently;
import static bank.lobby.server.journey.HallScreens.take;
import static bank.lobby.server.journey.HallScreens.tap;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Seven people walk in, each known in another way or not at all: from the kiosk to the tablet, with pictures of both. At the
 * end every file, message and slip is searched for the numbers they showed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SevenCustomersTests {

    private static final Path PICTURES = Path.of("target/journey");

    /** Platinum, nobody's company. */
    private static final int PLATINUM = 4;

    /** Acts for 东湖**贸易商行. */
    private static final int CORPORATE = 20;

    /** All numbers that were shown at the kiosk. */
    private static final List<String> SHOWN =
            List.of(card(PLATINUM), card(CORPORATE), "6217000000000000004", "110101195103080016", "X12345678");

    private static HallScreens screens;
    private static HallProcess hall;
    private static TwinBench twins;
    private static Page kiosk;
    private static Page tablet;

    @BeforeAll
    static void start() {
        screens = HallScreens.launchOrSkip();
        hall = HallProcess.startOrSkip(Link.TCP);
        twins = new TwinBench(hall);
        kiosk = screens.kiosk(hall);
        tablet = screens.tablet(hall, "2001");
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

    @Test
    @Order(1)
    void knowsAPlatinumCustomerByTheCard() {
        twins.swipe(PLATINUM);
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());
        shoot(kiosk, "walk-1-platinum-kiosk");

        String number = take(kiosk, "个人业务", "非现金业务", "理财与贷款");

        Locator card = pushed(number);
        assertThat(card).containsText("张**先生");
        assertThat(card).containsText("白金");
        assertThat(card).containsText("赵宇");
        leave("walk-1-platinum", number);
    }

    @Test
    @Order(2)
    void caresForAResidentOfSeventyFiveByTheIdCard() {
        twins.show("elder");
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());
        assertThat(kiosk.getByText("老年")).hasCount(0);
        shoot(kiosk, "walk-2-elder-kiosk");

        String number = take(kiosk, "现金业务", "现金存取");

        assertThat(strip(number)).containsText("老年");
        leave("walk-2-elder", number);
    }

    @Test
    @Order(3)
    void takesAForeignersPassport() {
        twins.show("passport");
        assertThat(kiosk.getByText("Recognised. Choose a service")).isVisible(patiently());
        shoot(kiosk, "walk-3-passport-kiosk");
        tap(kiosk, "简体中文");

        String number = take(kiosk, "个人业务", "现金业务", "现金存取");

        assertThat(strip(number)).isVisible(patiently());
        leave("walk-3-passport", number);
    }

    @Test
    @Order(4)
    void knowsTheCompanyACardActsFor() {
        twins.swipe(CORPORATE);
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());

        String number = take(kiosk, "单位业务", "对公结算");

        assertThat(strip(number)).isVisible(patiently());
        strip(number).getByRole(AriaRole.BUTTON).click();
        assertThat(tablet.locator("ticket-dialog")).containsText("东湖**贸易商行");
        shoot(tablet, "walk-4-corporate-dialog");
        tablet.keyboard().press("Escape");
        leave("walk-4-corporate", number);
    }

    @Test
    @Order(5)
    void givesATicketToACardNobodyKnows() {
        twins.swipe("unknown");
        assertThat(kiosk.getByText("已识别，请选择业务")).isVisible(patiently());

        String number = take(kiosk, "个人业务", "非现金业务", "转账与账户");

        assertThat(strip(number)).isVisible(patiently());
        leave("walk-5-unknown", number);
    }

    @Test
    @Order(6)
    void asksAgainWhenNothingWasReadAndGivesATicketAllTheSame() {
        twins.swipe("unreadable");
        assertThat(kiosk.getByText("没有读到，请再刷一次")).isVisible(patiently());
        shoot(kiosk, "walk-6-unreadable-kiosk");

        String number = take(kiosk, "个人业务", "现金业务", "大额现金");

        assertThat(strip(number)).isVisible(patiently());
        leave("walk-6-unreadable", number);
    }

    @Test
    @Order(7)
    void givesATicketToWhoeverShowsNothing() {
        String number = take(kiosk, "个人业务", "非现金业务", "转账与账户");

        assertThat(strip(number)).isVisible(patiently());
        leave("walk-7-nothing", number);
    }

    @Test
    @Order(8)
    void keepsNoneOfTheirNumbersAnywhere() throws IOException {
        String heard = String.join("\n", screens.frames());
        String paper = twins.paper();
        assertThat(heard).contains("张**先生");
        assertThat(paper).contains("理财与贷款");
        List<String> traces =
                SHOWN.stream().flatMap(SevenCustomersTests::traces).toList();
        for (String trace : traces) {
            assertThat(heard.toLowerCase(Locale.ROOT)).as("messages").doesNotContain(trace);
            assertThat(paper.toLowerCase(Locale.ROOT)).as("slips").doesNotContain(trace);
        }
        for (Path file : files()) {
            String content = Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT);
            for (String trace : traces) {
                assertThat(content.contains(trace)).as(trace + " in " + file).isFalse();
            }
        }
    }

    /** Logs, keys, the kiosk's journal, the database with its write-ahead log: all but programs. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(hall.home())) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .filter(file -> !file.toString().contains("/db/bin/"))
                    .toList();
            assertThat(files).anyMatch(file -> file.endsWith("server.log"));
            assertThat(files).anyMatch(file -> file.toString().contains("pg_wal"));
            return files;
        }
    }

    /** The number, its usual disguises and its hash without a key, in small letters. */
    private static Stream<String> traces(String number) {
        byte[] bytes = number.getBytes(US_ASCII);
        byte[] hash = sha256(bytes);
        return Stream.of(
                        number,
                        number.substring(4),
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(bytes)
                                .substring(0, bytes.length * 4 / 3 - 1),
                        HexFormat.of().formatHex(hash),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .filter(trace -> trace.length() > 8)
                .map(trace -> trace.toLowerCase(Locale.ROOT));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Card {@code n} of the tray. */
    private static String card(int n) {
        String digits = "622202%012d".formatted(n * 7919L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static Locator pushed(String number) {
        Locator card = tablet.locator("push-card article").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(card).isVisible(patiently());
        return card;
    }

    private static Locator strip(String number) {
        Locator strip =
                tablet.locator("waiting-strips tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(strip).isVisible(patiently());
        return strip;
    }

    /** Pictures of both screens; then the kiosk is free for the next. */
    private static void leave(String name, String number) {
        assertThat(kiosk.getByText("小票已打印，请取走")).isVisible(patiently());
        assertThat(twins.slip(number).path("lines").toString()).doesNotContain("老年", "白金", "**");
        shoot(kiosk, name + "-ticket");
        shoot(tablet, name + "-tablet");
        tap(kiosk, "完成");
        assertThat(choice(kiosk, "个人业务")).isVisible(patiently());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
