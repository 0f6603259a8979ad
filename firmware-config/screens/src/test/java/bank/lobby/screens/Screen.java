package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The pages of a test class at the size of their screen, served by a {@link PageServer}, with {@code fake-server.js} in
 * them. What a page writes to the console as an error fails the test through {@link #faults()}.
 */
final class Screen extends ChromiumPages implements AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How large the screen is, CSS pixels, and whether it is touched. */
    record Size(int width, int height, boolean touch) {}

    static final Size DOCKED = new Size(320, 900, false);
    static final Size TABLET = new Size(1280, 800, true);
    static final Size DESK = new Size(1366, 768, false);

    private final PageServer server = new PageServer();

    /** Enough for most pages. */
    Screen() {
        this(SharedChromium::with);
    }

    /** @param chromium asked once, by the test class */
    Screen(Supplier<Browser> chromium) {
        super(chromium, text -> false);
    }

    /** Opens a page; {@code branch} is script that fills the fake server before the page asks it anything. */
    Page open(String path, Size size, String language, String branch) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(size.touch())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setBypassCSP(false);
        return prepared(options, path, branch);
    }

    /** Every violation of WCAG 2.2 A and AA that axe finds, of which there must be none. */
    void findsNothingToRefuse(String path, Size size, String language, String branch, String ready) {
        // axe adds its own styles, which the policy would refuse; the policy itself is kept by the other tests.
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setBypassCSP(true);
        Page page = prepared(options, path, branch);
        page.waitForSelector(ready);

        assertThat(PageRules.brokenBy(page)).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        server.close();
    }

    private Page prepared(Browser.NewContextOptions options, String path, String branch) {
        Page page = open(options, PATIENCE);
        page.addInitScript(Sources.text(Sources.SCRIPTS.resolve("fake-server.js")) + ";"
                + Sources.text(Sources.SCRIPTS.resolve("fake-pushes.js")) + ";"
                + Sources.text(Sources.SCRIPTS.resolve("fake-machines.js")) + ";" + branch);
        page.navigate(server.url(path));
        return page;
    }
}
