package bank.lobby.device.twin.panel;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the workbench page and its calls over the JDK's own HTTP server, on the loopback address only. Thread-safe. */
public final class PanelServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PanelServer.class);

    /** Chosen: room for a swipe that is too long for the reader, and no more. */
    private static final int LONGEST_BODY = 1_024;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A slip's picture carries its own look and nothing else. */
    private static final String PICTURE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/panel.css", "text/css; charset=utf-8",
            "/panel.js", SCRIPT,
            "/paper.js", SCRIPT,
            "/sign-face.js", SCRIPT,
            "/tray.js", SCRIPT,
            "/keys.js", SCRIPT,
            "/say.js", SCRIPT,
            "/messages.js", SCRIPT,
            "/favicon.svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final PanelApi api;
    private final LoopbackGuard guard;

    /**
     * Starts to serve.
     *
     * @param port 0 takes a free one
     * @throws UncheckedIOException when the port is taken
     */
    public PanelServer(int port, Workbench bench, ProductPages links) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("the panel cannot listen on port " + port, taken);
        }
        this.api = new PanelApi(bench, links);
        this.guard = new LoopbackGuard(port());
        server.createContext("/", this::handle);
        server.setExecutor(requests);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PanelAnswer answer = answer(exchange);
            send(exchange, answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException defect) {
            LOG.error("the panel could not answer", defect);
            send(exchange, PanelAnswer.refusal(500, "the panel failed; its log says why"));
        }
    }

    private PanelAnswer answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        String method = exchange.getRequestMethod();
        boolean reads = method.equals("GET");
        if (!reads && !method.equals("POST")) {
            return PanelAnswer.refusal(405, "only GET and POST");
        }
        if (!(reads ? guard.admits(exchange.getRequestHeaders()) : guard.admitsAction(exchange.getRequestHeaders()))) {
            return PanelAnswer.refusal(403, "only the panel's own page may ask");
        }
        if (reads) {
            return FILES.containsKey(path) ? file(path) : api.get(path, query == null ? "" : query);
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        return body.length > LONGEST_BODY
                ? PanelAnswer.refusal(413, "at most " + LONGEST_BODY + " bytes")
                : api.post(path, query == null ? "" : query, body);
    }

    private static PanelAnswer file(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        try (InputStream content = PanelServer.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("the panel's " + name + " is missing from the jar");
            }
            return new PanelAnswer(200, FILES.getOrDefault(path, "text/plain"), content.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, PanelAnswer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", answer.contentType().equals("image/svg+xml") ? PICTURE_POLICY : POLICY);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
