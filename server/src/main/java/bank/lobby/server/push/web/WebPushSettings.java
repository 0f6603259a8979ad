package bank.lobby.server.push.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether sleeping tablets are woken by Web Push, and through whom. Without {@code contact} they are not.
 *
 * @param contact whom a push service may write to about this server, {@code mailto:} or {@code https:} (RFC 8292)
 * @param services hosts of push services the server may send to; {@code *.} before a name takes every host below it. A
 *     browser that names another is refused, so that nobody can make the server knock anywhere. Default: those of Chrome,
 *     Firefox, Safari and Edge. Plain http only to this machine itself, for tests
 */
@ConfigurationProperties("lobby.server.web-push")
record WebPushSettings(
        @Nullable String contact,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "web.push.apple.com",
            "*.notify.windows.com"
        })
        List<String> services) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    WebPushSettings {
        if (contact != null && !contact.matches("(mailto:|https://)\\S{3,200}")) {
            throw new IllegalArgumentException("lobby.server.web-push.contact begins with mailto: or https://");
        }
        services = List.copyOf(services);
    }

    /** Whether the server may send to {@code endpoint}. */
    boolean allows(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || endpoint.getUserInfo() != null || endpoint.getFragment() != null) {
            return false;
        }
        boolean safe = "https".equals(endpoint.getScheme()) && (endpoint.getPort() == -1 || endpoint.getPort() == 443)
                || "http".equals(endpoint.getScheme()) && THIS_MACHINE.contains(host);
        return safe && services.stream().anyMatch(service -> matches(service, host));
    }

    private static boolean matches(String service, String host) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }
}
