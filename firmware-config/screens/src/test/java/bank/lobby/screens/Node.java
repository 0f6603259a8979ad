package bank.lobby.screens;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Node that Playwright's driver brings along, so that nobody has to install one. The only place that touches
 * Playwright's {@code impl} package; used by tests, one program at a time.
 */
final class Node {

    /** What a program said and how it ended. */
    record Outcome(int exit, String output) {}

    private Node() {}

    static Outcome run(String... arguments) {
        Path node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir()
                .resolve(System.getProperty("os.name").startsWith("Windows") ? "node.exe" : "node");
        List<String> command = new ArrayList<>(List.of(node.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Sources.MODULE.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs one file of {@code src/test/js} with Node's own test runner. */
    static Outcome test(String file) {
        return run(
                "--import",
                Sources.SCRIPTS.resolve("ui-imports.js").toUri().toString(),
                "--test",
                "--test-reporter=spec",
                Sources.SCRIPTS.resolve(file).toString());
    }
}
