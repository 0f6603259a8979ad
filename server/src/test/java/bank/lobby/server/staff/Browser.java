package bank.lobby.server.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser without a page: keeps cookies, sends the CSRF token back, follows no redirect. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String server;

    public Browser(String server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** As our scripts do: the CSRF cookie comes back as a header. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(withToken(request(path, headers))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        return send(withToken(request(path, headers))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postBytes(String path, HttpRequest.BodyPublisher body) {
        return send(withToken(request(path))
                .header("Content-Type", "application/octet-stream")
                .POST(body));
    }

    public HttpResponse<String> postWithoutToken(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send(withToken(request(path, headers)).DELETE());
    }

    /** As the sign-in form does: opens the page, then posts the fields. */
    public HttpResponse<String> signIn(String staffNo, String password) {
        get("/sign-in");
        return form(
                "/sign-in",
                "username=" + encoded(staffNo) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("")));
    }

    public HttpResponse<String> form(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** All cookies, as the header a browser sends with a socket's handshake. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Plants a cookie, as an attacker or a restart would find it. */
    public void plant(HttpCookie cookie) {
        cookie.setVersion(0);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(server), cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
