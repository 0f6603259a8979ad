package bank.lobby.screens;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Pages in Chromium and a {@link PageServer} for one test class; pages end with their test, for those that nobody looks at any more
 * take the time of the others. Pages come up with {@code fake-server.js} in them, at the size of their screen. What a page
 * writes to the console as an error fails the test through {@link #faults()}. Skips the class, saying why, where there is
 * no browser.
 */
final class Screen implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** How large the screen is, CSS pixels, and whether it is touched. */
    record Size(int width, int height, boolean touch) {}

    static final Size DOCKED = new Size(320, 900, false);
    static final Size TABLET = new Size(1280, 800, true);
    static final Size DESK = new Size(1366, 768, false);

    private final PageServer server = new PageServer();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Supplier<Browser> chromium;
    private @Nullable Browser browser;

    /** Enough for most pages. */
    Screen() {
        this(SharedChromium::with);
    }

    /** @param chromium asked once, by the test class */
    Screen(Supplier<Browser> chromium) {
        this.chromium = chromium;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        browser = chromium.get();
    }

    /** Opens a page; {@code branch} is script that fills the fake server before the page asks it anything. */
    Page open(String path, Size size, String language, String branch) {
        BrowserContext context = context(new Browser.NewContextOptions()
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
        BrowserContext context = context(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setBypassCSP(true));
        Page page = prepared(context, path, branch);
        page.waitForSelector(ready);

        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    /** What the pages have complained of so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        faults.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        server.close();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = requireNonNull(browser).newContext(options);
        contexts.add(context);
        return context;
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
}
