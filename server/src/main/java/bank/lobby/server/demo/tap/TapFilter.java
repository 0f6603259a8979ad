package bank.lobby.server.demo.tap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Tells the tap which request a thread works for. Stands before all others, so that the session's statements count too. */
final class TapFilter extends OncePerRequestFilter {

    private final SqlTap tap;

    TapFilter(SqlTap tap) {
        this.tap = tap;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Asked asked = new Asked();
        tap.work(asked);
        try {
            rest.doFilter(request, response);
        } finally {
            tap.work(null);
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            String path = pattern == null ? "another path" : pattern.toString();
            tap.answered(request.getMethod() + " " + path + " " + response.getStatus(), asked);
        }
    }
}
