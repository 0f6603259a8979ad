package bank.lobby.kiosk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The agent in a process of its own, as on a kiosk PC, so that its power can be cut. */
final class KioskProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path log;

    private KioskProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the agent and waits until it takes touches. */
    static KioskProcess start(FakeServer server, Path home, String printer, String... more) {
        try {
            int port = freePort();
            Files.createDirectories(home);
            Path log = Files.createTempFile(home.getParent(), "kiosk", ".log");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx96m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LobbyKiosk.class.getName(),
                    "--server.port=" + port,
                    "--lobby.kiosk.home=" + home,
                    "--lobby.kiosk.server.url=" + server.url(),
                    "--lobby.kiosk.enrolment.code=A1B2C3D4E5",
                    "--lobby.kiosk.printer.profile=twin-80mm",
                    "--lobby.kiosk.printer.port=" + printer));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            KioskProcess kiosk = new KioskProcess(process, port, log);
            await().atMost(PATIENCE).until(kiosk::isUp);
            return kiosk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Touches a service, as often as it takes until the kiosk has its plan: the same touch is one ticket. */
    void touch(UUID touch) {
        String body = "{\"touch\":\"" + touch + "\",\"service\":\"personal-cash\",\"language\":\"zh-CN\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/kiosk/api/tickets"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        await().atMost(PATIENCE).until(() -> status(request) < 300);
    }

    /** SIGKILL: no shutdown hook, no goodbye to anybody, nothing flushed. */
    void cutPower() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.destroyForcibly();
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the kiosk did not start: " + read(log));
        }
        return status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/kiosk/"))
                        .build())
                < 500;
    }

    /** The HTTP status; 599 while nobody answers. */
    private int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 599;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
