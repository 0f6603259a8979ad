package bank.lobby.server.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers who is signed in: a session holds the staff number and nothing else, and the person is read afresh every few
 * seconds. So a restart and an upgrade sign nobody out, and a changed role or a disabling counts from the next request.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    /** The attribute the session store indexes, so that a person's sessions can be found and ended. */
    private static final String STAFF_NO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** Characters, well over those of a session's name: a longer one names none, and is not kept. */
    private static final int LONGEST = 128;

    private final StaffRegister register;
    private final RememberedStaff remembered;
    private final InstantSource clock;

    StaffSessions(StaffRegister register, RememberedStaff remembered, InstantSource clock) {
        this.register = register;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** What {@code member} is to Spring Security: signed in. Roles are asked of the {@code Caller}, not here. */
    static Authentication authentication(StaffMember member) {
        return UsernamePasswordAuthenticationToken.authenticated(member, null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        cookies(request).forEach(remembered::forget);
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
            request.getSession().setAttribute(STAFF_NO, member.getName());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(STAFF_NO);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return staffNo(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return member(request)
                .<SecurityContext>map(member -> new SecurityContextImpl(authentication(member)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<StaffMember> member(HttpServletRequest request) {
        Optional<String> cookie = cookie(request);
        return cookie.flatMap(remembered::find).or(() -> read(request, cookie));
    }

    private Optional<StaffMember> read(HttpServletRequest request, Optional<String> cookie) {
        Instant now = clock.instant();
        Optional<StaffMember> member = staffNo(request).flatMap(register::find);
        cookie.ifPresent(key -> member.ifPresent(known -> remembered.remember(key, known, now)));
        return member;
    }

    /** The one that names the session; of several it may be any, and one set by somebody else must not become a key to it. */
    private static Optional<String> cookie(HttpServletRequest request) {
        List<String> cookies = cookies(request);
        return cookies.size() == 1 ? Optional.of(cookies.getFirst()) : Optional.empty();
    }

    private static List<String> cookies(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return sent == null
                ? List.of()
                : Stream.of(sent)
                        .filter(cookie -> cookie.getName().equals(StaffConfiguration.SESSION_COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() <= LONGEST)
                        .toList();
    }

    private static Optional<StaffNo> staffNo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STAFF_NO) instanceof String text
                ? StaffNo.typed(text)
                : Optional.empty();
    }
}
