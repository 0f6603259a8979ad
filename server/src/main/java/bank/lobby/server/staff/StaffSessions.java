package bank.lobby.server.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
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
 * Remembers who is signed in: a session holds the staff number and nothing else, and each request reads the person
 * afresh. So a restart and an upgrade sign nobody out, and a changed role or a disabling counts from the next request.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    /** The attribute the session store indexes, so that a person's sessions can be found and ended. */
    private static final String STAFF_NO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final StaffRegister register;

    StaffSessions(StaffRegister register) {
        this.register = register;
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
        return staffNo(request)
                .flatMap(register::find)
                .<SecurityContext>map(member -> new SecurityContextImpl(authentication(member)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static Optional<StaffNo> staffNo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STAFF_NO) instanceof String text
                ? StaffNo.typed(text)
                : Optional.empty();
    }
}
