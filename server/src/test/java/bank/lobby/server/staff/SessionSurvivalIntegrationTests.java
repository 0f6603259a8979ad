package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.LobbyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server process with its own durable database, killed as by a power cut. */
class SessionSurvivalIntegrationTests {

    private static final Duration START = Duration.ofSeconds(90);

    @TempDir
    Path home;

    private int port;

    @Test
    void keepsPeopleSignedInThroughAKill() throws Exception {
        HttpCookie session = killedAfterSignIn();

        Process again = start();
        try {
            Browser browser = browserWhenUp();
            browser.plant(session);

            assertThat(browser.get("/api/me").body()).contains("\"staffNo\":\"admin\"");
        } finally {
            stop(again);
        }
        assertThat(home.resolve("db/data/postmaster.pid")).doesNotExist();
    }

    /** Also shows the first start: the administrator's password is in a file of ours and nowhere else. */
    private HttpCookie killedAfterSignIn() throws Exception {
        Process first = start();
        boolean killed = false;
        try {
            Browser browser = browserWhenUp();
            Path file = home.resolve(FirstAdministrator.FILE);
            await().atMost(START).until(() -> Files.exists(file));
            String password = read(file).getProperty("password");

            await().atMost(START)
                    .until(() -> browser.signIn("admin", password)
                            .headers()
                            .firstValue("Location")
                            .orElse("")
                            .endsWith("/"));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(home.resolve("server.log")))
                    .contains(FirstAdministrator.FILE)
                    .doesNotContain(password);
            HttpCookie session =
                    browser.cookie(StaffConfiguration.SESSION_COOKIE).orElseThrow();
            first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            killed = true;
            return session;
        } finally {
            if (!killed) {
                stop(first);
            }
        }
    }

    private Process start() throws IOException {
        port = freePort();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=INFO",
                        LobbyServer.class.getName(),
                        "--server.port=" + port,
                        "--lobby.home.path=" + home)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                .start();
    }

    private Browser browserWhenUp() {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        await().atMost(START).pollInterval(Duration.ofMillis(250)).until(() -> isUp(browser));
        return browser;
    }

    private static boolean isUp(Browser browser) {
        try {
            return browser.get("/actuator/health").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties text = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            text.load(reader);
        }
        return text;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
