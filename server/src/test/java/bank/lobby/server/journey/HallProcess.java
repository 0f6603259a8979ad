package bank.lobby.server.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.lobby.server.staff.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One {@code ./lobby demo}: started, used, stopped by a signal. Leaves no process behind, and says so where it does. */
final class HallProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final int PORTS = 9;
    private static final Pattern ACCOUNT = Pattern.compile("\\s+(\\d{4}) +(\\S+) +\\S.*");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final OneHall alone;
    private final Process process;
    private final int base;
    private final Path home;

    private HallProcess(OneHall alone, Process process, int base, Path home) {
        this.alone = alone;
        this.process = process;
        this.base = base;
        this.home = home;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts a hall with a new home; skips the calling test, saying why, where it cannot be started here. */
    static HallProcess startOrSkip(Link link) {
        Path root = root();
        assumeTrue(isBuilt(root), "The applications are not built: ./lobby build first; the journey is skipped");
        assumeTrue(link == Link.TCP || onPath("socat").findAny().isPresent(), "No socat: install it; pty is skipped");
        String kind = link.name().toLowerCase(Locale.ROOT);
        try {
            OneHall alone = OneHall.await();
            int base = freePorts();
            Path home = Path.of("target/journey-" + kind + "-" + base).toAbsolutePath();
            HallProcess hall = new HallProcess(
                    alone,
                    new ProcessBuilder(
                                    root.resolve("lobby").toString(),
                                    "demo",
                                    "--fresh",
                                    "--link",
                                    kind,
                                    "--port-base",
                                    Integer.toString(base),
                                    "--home",
                                    home.toString())
                            .redirectErrorStream(true)
                            .start(),
                    base,
                    home);
            hall.awaitReadyOrClose();
            return hall;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String server() {
        return address(0);
    }

    String kiosk() {
        return address(1);
    }

    String display() {
        return address(2);
    }

    String twins() {
        return address(3);
    }

    Path home() {
        return home;
    }

    /** What the demo has printed so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** As the demo printed it, once. */
    String password(String staffNo) {
        return said.stream()
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .filter(account -> account.group(1).equals(staffNo))
                .map(account -> account.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo printed no account " + staffNo));
    }

    /** A member of the staff without a page. */
    Browser signedIn(String staffNo) {
        Browser browser = new Browser(server());
        browser.signIn(staffNo, password(staffNo));
        browser.get("/sign-in"); // brings the CSRF token of the new session
        return browser;
    }

    /** SIGKILL to the server alone: no shutdown hook, no goodbye to anybody. */
    void killServer() {
        ProcessHandle server = process.descendants()
                .filter(each -> commandOf(each).contains("lobby-server.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no server is running"));
        server.destroyForcibly();
        await().atMost(STOP).until(() -> !server.isAlive());
    }

    /** Ctrl-C, and a look at what is left. */
    void stop() {
        List<ProcessHandle> own = process.descendants().toList();
        process.toHandle().destroy(); // the handle's leaves the pipe open that it still writes to
        try {
            assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS))
                    .as("the demo stops within %s", STOP)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue()).as(this::transcript).isZero();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Stream.concat(own.stream(), ofThisHome())
                                .filter(ProcessHandle::isAlive)
                                .map(HallProcess::commandOf))
                        .as("processes left running")
                        .isEmpty());
    }

    /** For a hall whose test has already failed: stops it without a word. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            alone.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadyOrClose() {
        try {
            await().atMost(START)
                    .until(() -> !process.isAlive()
                            || said.stream().anyMatch(line -> line.contains("Ctrl-C stops everything")));
            assertThat(process.isAlive())
                    .as(() -> "the demo did not start: " + transcript())
                    .isTrue();
        } catch (RuntimeException | AssertionError failed) {
            close();
            throw failed;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException gone) {
            said.add("(" + gone.getMessage() + ")");
        }
    }

    private Stream<ProcessHandle> ofThisHome() {
        return ProcessHandle.allProcesses().filter(each -> commandOf(each).contains(home.toString()));
    }

    private String transcript() {
        return said.stream().collect(joining(System.lineSeparator()));
    }

    private String address(int offset) {
        return "http://127.0.0.1:" + (base + offset);
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("lobby"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean isBuilt(Path root) {
        try {
            return new ProcessBuilder(root.resolve("lobby").toString(), "build", "--check")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Executables of this name, the first on the path first. */
    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** The first of nine ports that nobody listens on. */
    private static int freePorts() {
        return IntStream.iterate(23_000, base -> base < 32_000, base -> base + 10)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(HallProcess::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
