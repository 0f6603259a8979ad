package bank.lobby.screens;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Pages in a real browser, each in a context of its own. They end with their test, for those that nobody looks at any more
 * take the time of the others. Skips the class, saying why, where there is no browser.
 */
public abstract class ChromiumPages implements BeforeAllCallback, AfterEachCallback {

    private final Supplier<Browser> chromium;
    private final Predicate<String> expected;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Browser browser;

    /**
     * @param chromium asked once, by the test class
     * @param expected which errors on the console are none
     */
    protected ChromiumPages(Supplier<Browser> chromium, Predicate<String> expected) {
        this.chromium = chromium;
        this.expected = expected;
    }

    /** An empty page. What it complains of is among {@link #faults()}. */
    protected final Page open(Browser.NewContextOptions options, Duration patience) {
        BrowserContext context = requireNonNull(browser).newContext(options);
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(patience.toMillis());
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected.test(message.text())) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** What the pages of this test have complained of so far. */
    public final List<String> faults() {
        return List.copyOf(faults);
    }

    /** The context opened last. */
    public final BrowserContext latest() {
        return contexts.getLast();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        browser = chromium.get();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        faults.clear();
    }
}
