package bank.lobby.server.hall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser for one test class; its contexts end with each test. Skips the class, saying why, where there is none. */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /**
     * A page of its own. What it complains of is among {@link #faults()}, refusals the server is asked for left out.
     *
     * @param bare without the content security policy, which refuses what axe adds to a page
     */
    Page open(String language, int width, int height, boolean bare) {
        BrowserContext context = requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setBypassCSP(bare));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** Through the form at {@code signIn}, as a person does. */
    static void signIn(Page page, String signIn, String staffNo, String password) {
        page.navigate(signIn);
        page.locator("[name=username]").fill(staffNo);
        page.locator("[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** No violation of WCAG 2.2 A and AA that axe finds on the page as it stands. */
    static void assertClean(Page page, String what) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    /** What the pages of this test have complained of. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The context opened last. */
    BrowserContext latest() {
        return contexts.getLast();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        Optional<Path> installed = Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")),
                        Stream.of(System.getenv("PATH").split(":"))
                                .flatMap(folder -> Stream.of(folder + "/chromium", folder + "/google-chrome")))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(installed.isPresent(), "no Chromium here: set CHROMIUM or install one; page tests are skipped");
        List<String> flags = new ArrayList<>(List.of("--disable-gpu", "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--no-sandbox");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.orElseThrow())
                        .setArgs(flags));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        faults.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
