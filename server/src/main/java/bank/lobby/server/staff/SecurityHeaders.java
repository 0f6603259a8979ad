package bank.lobby.server.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer: scripts and styles from here only, no frames, no guessing of types, and no referrer, so
 * that a customer's phone link leaks to nobody. Used by every filter chain.
 */
@Component
public class SecurityHeaders {

    private static final String IMPORT_MAP = "META-INF/resources/ui/importmap.json";

    /** Spring Security's own writer gives up where Jetty has set Expires, as it does beside every cookie. */
    private static final HeaderWriter NO_STORE = new StaticHeadersWriter("Cache-Control", "no-store");

    private final String policy;

    SecurityHeaders() {
        this(SecurityHeaders.class.getClassLoader());
    }

    SecurityHeaders(@Nullable ClassLoader pages) {
        policy = "default-src 'self'; script-src 'self'" + importMapHash(pages)
                + "; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none';"
                + " form-action 'self'; object-src 'none'";
    }

    /** The Content-Security-Policy sent with every answer. */
    String policy() {
        return policy;
    }

    /** Puts the headers on every answer of {@code http}, which nobody may keep. */
    public void applyTo(HttpSecurity http) {
        applyToKept(http);
        http.headers(headers -> headers.addHeaderWriter(NO_STORE));
    }

    /** Puts the headers on every answer of {@code http}, which browsers may keep as its validators allow. */
    void applyToKept(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .cacheControl(cache -> cache.disable())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.deny())
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
    }

    /** The one inline script allowed is the import map, which pages hold byte for byte. */
    private static String importMapHash(@Nullable ClassLoader pages) {
        try (InputStream map = pages == null ? null : pages.getResourceAsStream(IMPORT_MAP)) {
            if (map == null) {
                return "";
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(map.readAllBytes());
            return " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + IMPORT_MAP, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
