package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.check.CheckFailed;
import bank.lobby.wire.station.StationToken;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a request is let in by. Thread-safe. */
interface Credential {

    Map<String, String> headers();

    /** A kiosk's token, signed anew every two minutes, as a kiosk does. */
    final class Station implements Credential {

        private static final Duration REUSE = Duration.ofMinutes(2);

        private final UUID id;
        private final PrivateKey key;
        private final InstantSource clock;
        private volatile Signed signed = new Signed(Instant.EPOCH, Map.of());

        Station(UUID id, PrivateKey key, InstantSource clock) {
            this.id = id;
            this.key = key;
            this.clock = clock;
        }

        private record Signed(Instant at, Map<String, String> headers) {}

        @Override
        public Map<String, String> headers() {
            Signed kept = signed;
            Instant now = clock.instant();
            if (kept.at().plus(REUSE).isBefore(now)) {
                kept = new Signed(now, Map.of("Authorization", "Bearer " + StationToken.sign(id, key, now)));
                signed = kept;
            }
            return kept.headers();
        }
    }

    /** The session of somebody on the staff who is signed in. */
    record Staff(Map<String, String> headers) implements Credential {

        /** Of one address many may sign in at once, yet one that comes a moment before another may be told to wait. */
        private static final int MOST_TRIES = 20;

        static Staff signIn(HttpLine line, int port, String staffNo, String password) throws IOException {
            for (int i = 0; i < MOST_TRIES; i++) {
                Staff staff = tried(line, port, staffNo, password);
                if (line.send("GET", "/api/me", staff.headers(), "").status() == 200) {
                    return staff;
                }
            }
            throw new CheckFailed("staff " + staffNo + " could not sign in");
        }

        /** Signs in as a browser does: the form's token, the form, the session's token. */
        private static Staff tried(HttpLine line, int port, String staffNo, String password) throws IOException {
            Map<String, String> cookies = new LinkedHashMap<>();
            keep(cookies, line.send("GET", "/sign-in", Map.of(), ""));
            String form = "username=" + encoded(staffNo) + "&password=" + encoded(password) + "&_csrf="
                    + encoded(cookies.getOrDefault("XSRF-TOKEN", ""));
            keep(
                    cookies,
                    line.send(
                            "POST",
                            "/sign-in",
                            Map.of(
                                    "Content-Type",
                                    "application/x-www-form-urlencoded",
                                    "Cookie",
                                    header(cookies),
                                    "Origin",
                                    "http://127.0.0.1:" + port),
                            form));
            keep(cookies, line.send("GET", "/sign-in", Map.of("Cookie", header(cookies)), ""));
            return new Staff(Map.of(
                    "Cookie",
                    header(cookies),
                    "X-XSRF-TOKEN",
                    cookies.getOrDefault("XSRF-TOKEN", ""),
                    "Origin",
                    "http://127.0.0.1:" + port));
        }

        private static void keep(Map<String, String> cookies, HttpLine.Answer answer) {
            answer.cookies().forEach(cookie -> {
                String[] parts = cookie.split("=", 2);
                if (parts[1].isEmpty()) {
                    cookies.remove(parts[0]);
                } else {
                    cookies.put(parts[0], parts[1]);
                }
            });
        }

        private static String header(Map<String, String> cookies) {
            StringBuilder all = new StringBuilder();
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            return all.toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
