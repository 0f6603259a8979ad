package bank.lobby.server.hall;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
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
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** A context of its own for one page or several. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = requireNonNull(browser).newContext(options);
        contexts.add(context);
        return context;
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
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
