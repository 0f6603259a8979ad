package bank.lobby.server.hall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.screens.PageRules;
import bank.lobby.screens.SharedChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages in a real browser, which end with each test. Skips the class, saying why, where there is none. */
final class Chromium implements BeforeAllCallback, AfterEachCallback {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
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
        assertThat(PageRules.brokenBy(page)).as(what).isEmpty();
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
        browser = SharedChromium.with();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        faults.clear();
    }
}
