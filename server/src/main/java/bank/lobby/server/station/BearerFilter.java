package bank.lobby.server.station;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.staff.SecurityProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a station's request pass with its token, or answers why not. Not a bean: it belongs to one chain only. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final StationAccess access;
    private final SecurityProblems problems;

    BearerFilter(StationAccess access, SecurityProblems problems) {
        this.access = access;
        this.problems = problems;
    }

    /** Also true for a scheme without a token: that is a station's mistake, and it shall read so. */
    static boolean hasBearer(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.strip().split("\\s", 2)[0].equalsIgnoreCase(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Station station;
        try {
            station = access.admit(request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(SCHEME.length())
                    .strip());
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(station, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        rest.doFilter(request, response);
    }
}
