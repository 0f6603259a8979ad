package bank.lobby.screens;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the static files of all modules as the server does, under the same content security policy. Knows no API: that
 * is played inside the page by {@code fake-server.js}. Answers one request at a time.
 */
final class PageServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "wav", "audio/wav");

    private final HttpServer http;
    private final String policy;

    PageServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] map = Files.readAllBytes(Sources.UI.resolve("importmap.json"));
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(map));
            policy =
                    "default-src 'self'; script-src 'self' 'sha256-" + hash + "'; style-src 'self'; connect-src 'self'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = find(exchange.getRequestURI());
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String ending = path.contains(".")
                    ? path.substring(path.lastIndexOf('.') + 1)
                    : path.startsWith("/api/") ? "svg" : "html";
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte @Nullable [] find(URI uri) throws IOException {
        if (uri.getPath().startsWith("/api/")) {
            // What the page's script asks is played inside the page; this is a picture it shows.
            return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII);
        }
        String path = uri.getPath().equals("/sign-in") ? "/sign-in/" : uri.getPath();
        String file = path.endsWith("/") ? path + "index.html" : path;
        if (file.startsWith("/webjars/")) {
            try (InputStream resource = PageServer.class.getResourceAsStream("/META-INF/resources" + file)) {
                return resource == null ? null : resource.readAllBytes();
            }
        }
        Path folder = file.startsWith("/ui/")
                ? Sources.UI.getParent()
                : Sources.ROOT.resolve("server/src/main/resources/static");
        Path found = folder.resolve(file.substring(1)).normalize();
        return found.startsWith(folder) && Files.isRegularFile(found) ? Files.readAllBytes(found) : null;
    }
}
