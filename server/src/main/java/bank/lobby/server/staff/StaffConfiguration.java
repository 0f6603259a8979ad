package bank.lobby.server.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** How passwords are hashed and how sessions are kept. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    static final String SESSION_COOKIE = "lobby-session";

    private static final String ALGORITHM = "argon2id";

    /**
     * The library stores the time of every request. Here a session whose time alone changed is written once a minute:
     * a teller's call would else cost a second commit. The order of the parameters is the library's.
     */
    private static final String TOUCH = """
            UPDATE %TABLE_NAME% AS kept
               SET session_id = now.session_id, last_access_time = now.last_access_time,
                   max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
                   principal_name = now.principal_name
              FROM (SELECT ?::char(36) AS session_id, ?::bigint AS last_access_time, ?::int AS max_inactive_interval,
                           ?::bigint AS expiry_time, ?::varchar AS principal_name, ?::char(36) AS primary_id) AS now
             WHERE kept.primary_id = now.primary_id
               AND (kept.last_access_time < now.last_access_time - 60000
                    OR (kept.session_id, kept.max_inactive_interval, kept.principal_name)
                       IS DISTINCT FROM (now.session_id, now.max_inactive_interval, now.principal_name))""";

    /**
     * Argon2id with salt 16 bytes, hash 32 bytes, 1 lane, 19456 KiB, 2 passes. Source: OWASP Password Storage Cheat
     * Sheet, "Argon2id". The algorithm's name is stored with each hash, so a later one can replace it.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        Argon2PasswordEncoder argon2id = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        return new GuardedPasswordEncoder(new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, argon2id)));
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(StaffSettings settings) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(settings.sessionTimeout());
            sessions.setUpdateSessionQuery(TOUCH);
        };
    }

    /** No page hands anything on through the session, and to look whether one did would read it for every request. */
    @Bean
    FlashMapManager flashMapManager() {
        return new FlashMapManager() {
            @Override
            public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(
                    FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
                throw new UnsupportedOperationException("nothing is handed on to the next page");
            }
        };
    }

    /** Secure follows the request: set over TLS, absent on a bench without it. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            cookie.setCookieName(SESSION_COOKIE);
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
        };
    }
}
