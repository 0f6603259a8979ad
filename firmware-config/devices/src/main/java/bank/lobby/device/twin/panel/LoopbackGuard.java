package bank.lobby.device.twin.panel;

import com.sun.net.httpserver.Headers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the panel to its own page. The panel listens on loopback only, but any page open in a browser on the machine could still post to
 * it, or reach it under a name of its own that points here; so the host must be one of ours, and an origin, if there is one, too.
 */
final class LoopbackGuard {

    private final Set<String> hosts;

    LoopbackGuard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    boolean admits(Headers request) {
        @Nullable String host = request.getFirst("Host");
        @Nullable String origin = request.getFirst("Origin");
        return host != null && hosts.contains(host) && (origin == null || origin.equals("http://" + host));
    }

    /** Following a link to the page from elsewhere is fine; acting from elsewhere is not. */
    boolean admitsAction(Headers request) {
        @Nullable String site = request.getFirst("Sec-Fetch-Site");
        return admits(request) && (site == null || site.equals("same-origin"));
    }
}
