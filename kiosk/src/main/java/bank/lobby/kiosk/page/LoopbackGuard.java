package bank.lobby.kiosk.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps foreign sites out. The agent listens on loopback only, but any page open in a browser on this machine could still
 * call it: so every request must name this machine as its host (a foreign name that resolves here does not), and whatever
 * changes or reads state must come from our own page. Programs other than browsers send no origin and are let through:
 * whoever can run one here could do worse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackGuard extends OncePerRequestFilter {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOurHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This kiosk answers to its own address only");
        } else if (isGuarded(request) && !isFromOurPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This kiosk answers to its own page only");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurHost(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null && NAMES.stream().anyMatch(name -> host.equals(name + ":" + request.getLocalPort()));
    }

    private static boolean isGuarded(HttpServletRequest request) {
        // As the dispatcher sees it: decoded and without parameters, else /kiosk/%61pi/ would be no address of ours
        // here.
        String path = request.getServletPath();
        return path.equals("/ws")
                || path.startsWith("/kiosk/api/")
                || !request.getMethod().equals("GET");
    }

    private static boolean isFromOurPage(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        return (origin == null || isOurOrigin(origin, request)) && (site == null || OWN_FETCHES.contains(site));
    }

    private static boolean isOurOrigin(@Nullable String origin, HttpServletRequest request) {
        return ("http://" + request.getHeader(HttpHeaders.HOST)).equals(origin);
    }
}
