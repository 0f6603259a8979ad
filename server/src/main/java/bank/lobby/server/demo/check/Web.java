package bank.lobby.server.demo.check;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as HTTP goes: one address, its cookies, its origin. Thread-safe. */
public final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String base;

    Web(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer: its status and body, which is empty JSON where there was none. */
    public record Answer(int status, JsonNode body, byte[] bytes) {

        static Answer of(HttpResponse<byte[]> response) {
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            JsonNode body = json ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Answer(response.statusCode(), body, response.body());
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @throws CheckFailed when {@code answer} is of another status */
    static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new CheckFailed("expected " + status + ", came " + answer.status() + " " + answer.text());
        }
    }

    HttpClient http() {
        return http;
    }

    String origin() {
        return base;
    }

    URI socket() {
        return URI.create(base.replace("http://", "ws://") + "/ws");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** As the other, for what takes longer. */
    public Answer get(String path, Duration patience) {
        return send(request(path).timeout(patience).GET());
    }

    /** Posts JSON with a fresh idempotency key. */
    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String key) {
        return send(command(path, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts plain bytes. */
    Answer postBytes(String path, String bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(bytes)));
    }

    /** Posts nothing with a fresh idempotency key. */
    Answer post(String path) {
        return postUnder(UUID.randomUUID().toString(), path);
    }

    /** Posts nothing under {@code key}. Of another name than the rest, or a text to be posted would be taken for a key. */
    Answer postUnder(String key, String path) {
        return send(command(path, key).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Puts a whole state. */
    Answer put(String path, Object body) {
        return send(command(path, UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(command(path, UUID.randomUUID().toString()).DELETE());
    }

    /** Signs a member of the staff in through the form. */
    void signIn(String staffNo, String password) {
        get("/sign-in");
        String form = "username=" + encoded(staffNo) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf());
        Answer answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.status() >= 400 || get("/api/me").status() != 200) {
            throw new CheckFailed("staff " + staffNo + " could not sign in: " + answer.status());
        }
        get("/sign-in");
    }

    /** Follows a stream as a staff page does. */
    Page follow(String branch, String stream, Page.Changes changes) {
        JsonNode ticket = post("/api/ws-ticket", Map.of("branch", branch, "stream", stream))
                .body();
        return Page.open(http, socket(), base, ticket.path("ticket").asString(), changes);
    }

    private HttpRequest.Builder command(String path, String key) {
        return request(path).header("Idempotency-Key", key).header("X-XSRF-TOKEN", csrf());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Origin", base)
                .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8");
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new NoAnswer("no answer from " + base + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailed("interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
