package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium and a {@link PageServer} for one test class. Pages come up with {@code fake-server.js} in them, at the size
 * of their screen. What a page writes to the console as an error fails the test through {@link #faults()}.
 */
final class Screen implements AutoCloseable {

    /** How large the screen is, CSS pixels, and whether it is touched. */
    record Size(int width, int height, boolean touch) {}

    static final Size DOCKED = new Size(320, 900, false);
    static final Size TABLET = new Size(1280, 800, true);
    static final Size DESK = new Size(1366, 768, false);

    private final PageServer server = new PageServer();
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    Screen() {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium here: set CHROMIUM or install one; page tests are skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(arguments));
    }

    /** Opens a page; {@code branch} is script that fills the fake server before the page asks it anything. */
    Page open(String path, Size size, String language, String branch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(size.touch())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setBypassCSP(false));
        return prepared(context, path, branch);
    }

    /** Every violation of WCAG 2.2 A and AA that axe finds, of which there must be none. */
    void findsNothingToRefuse(String path, Size size, String language, String branch, String ready) {
        // axe adds its own styles, which the policy would refuse; the policy itself is kept by the other tests.
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setBypassCSP(true));
        Page page = prepared(context, path, branch);
        page.waitForSelector(ready);

        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();

        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        context.close();
    }

    /** What the pages have complained of so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }

    private Page prepared(BrowserContext context, String path, String branch) {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> faults.add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.addInitScript(Sources.text(Sources.SCRIPTS.resolve("fake-server.js")) + ";"
                + Sources.text(Sources.SCRIPTS.resolve("fake-pushes.js")) + ";"
                + Sources.text(Sources.SCRIPTS.resolve("fake-machines.js")) + ";" + branch);
        page.navigate(server.url(path));
        return page;
    }

    private static Optional<Path> chromium() {
        Stream<String> named = Stream.ofNullable(System.getenv("CHROMIUM"));
        Stream<String> onPath = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> folder + "/" + name));
        return Stream.concat(named, onPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
