package bank.lobby.screens;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium, started once for all page tests of a module, for that takes longer than most of them: the one the
 * variable {@code CHROMIUM} names, else the first on the path, first of all the headless shell, which draws no window around
 * the pages and takes half the time. It ends with the tests' process. Tests close the contexts they open. Used by one
 * thread.
 */
public final class SharedChromium {

    private static final List<String> SHELLS = List.of("chromium-headless-shell", "chrome-headless-shell");
    private static final List<String> WHOLE = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<List<String>, Browser> STARTED = new HashMap<>();

    private SharedChromium() {}

    /** A browser with {@code flags} beside the usual ones. Skips the calling test, saying why, where none is installed. */
    public static Browser with(String... flags) {
        return started(Stream.concat(SHELLS.stream(), WHOLE.stream()), flags);
    }

    /** As {@link #with}, with all that a shell lacks: it shows notifications. */
    public static Browser whole(String... flags) {
        return started(WHOLE.stream(), flags);
    }

    private static Browser started(Stream<String> names, String... flags) {
        Optional<Path> installed = installed(names);
        assumeTrue(installed.isPresent(), "No Chromium: set CHROMIUM or install one; the page tests are skipped");
        List<String> command = Stream.concat(Stream.of(installed.orElseThrow().toString()), Stream.of(flags))
                .toList();
        return STARTED.computeIfAbsent(command, SharedChromium::start);
    }

    private static Browser start(List<String> command) {
        List<String> flags = new ArrayList<>(QUIET);
        flags.addAll(command.subList(1, command.size()));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(command.getFirst()))
                        .setArgs(flags));
    }

    private static Optional<Path> installed(Stream<String> names) {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        Stream<Path> onPath = names.flatMap(name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
