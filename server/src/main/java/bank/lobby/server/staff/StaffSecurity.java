package bank.lobby.server.staff;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The cookie chain, for people: form sign-in, a session kept in the database, a CSRF token on every unsafe request.
 * Guards everything that no other chain claims.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    /**
     * What wakes a sleeping tablet, and its words. Browsers fetch a worker that is made of modules without cookies, and a
     * redirect to the sign-in would be no script.
     */
    private static final String[] WORKER = {"/tablet/worker.js", "/tablet/messages/*.js"};

    static final String SIGN_IN = "/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(StaffSecurity.class);

    private final StaffSignIn signIn;
    private final StaffSessions sessions;
    private final SecurityProblems problems;
    private final ApplicationEventPublisher events;

    StaffSecurity(
            StaffSignIn signIn, StaffSessions sessions, SecurityProblems problems, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.problems = problems;
        this.events = events;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain peopleChain(HttpSecurity http, SecurityHeaders headers) {
        headers.applyTo(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SIGN_IN + "/**")
                        .permitAll()
                        .requestMatchers(WORKER)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(signIn))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(cookie()).csrfTokenRequestHandler(plain()))
                .formLogin(form ->
                        form.loginPage(SIGN_IN).successHandler(this::signedIn).failureHandler(this::notSignedIn))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl(SIGN_IN + "?out")
                        .addLogoutHandler((request, response, who) -> signedOut(who)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, cause) -> unknown(request, response))
                        .accessDeniedHandler((request, response, cause) -> forged(request, response)))
                .build();
    }

    /** Readable by our scripts, which send it back as a header or as the form field {@code _csrf}. */
    private static CookieCsrfTokenRepository cookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /**
     * The token as it is, in header or field, set on every first answer. It is never written into a page, so there is
     * nothing for masking to protect.
     */
    private static CsrfTokenRequestAttributeHandler plain() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        LOG.info("{} signed in from {}", who.getName(), request.getRemoteAddr());
        response.sendRedirect(AskedPage.wanted(request)
                .orElseGet(() -> who.getPrincipal() instanceof StaffMember member ? firstPage(member) : "/"));
    }

    private static String firstPage(StaffMember member) {
        Set<Role> roles = member.grants().roles();
        if (roles.contains(Role.TELLER)) {
            return "/teller/";
        }
        boolean hasOnlyTheTablet =
                roles.contains(Role.LOBBY_MANAGER) && !roles.contains(Role.SUPERVISOR) && !roles.contains(Role.ADMIN);
        return hasOnlyTheTablet ? "/tablet/" : "/";
    }

    /** What was typed is not logged: it may be a password in the wrong field. */
    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean wrong = cause instanceof BadCredentialsException;
        LOG.info("A sign-in from {} was refused: {}", request.getRemoteAddr(), cause.getMessage());
        response.sendRedirect(SIGN_IN + (wrong ? "?error" : "?locked"));
    }

    private void signedOut(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof StaffMember member) {
            events.publishEvent(new AccessRevoked(member.getName()));
        }
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request)) {
            response.sendRedirect(SIGN_IN + AskedPage.remember(request));
        } else {
            problems.write(request, response, Refusal.unauthorized("signed-out", "Sign in first"));
        }
    }

    /** Without a CSRF token, or with an old one: the page fetches a new cookie and tries again. */
    private void forged(HttpServletRequest request, HttpServletResponse response) {
        problems.write(
                request, response, Refusal.forbidden("csrf-refused", "Send the XSRF-TOKEN cookie back as header"));
    }

    private static boolean isPage(HttpServletRequest request) {
        boolean read = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        String path = request.getRequestURI();
        return read && !path.startsWith("/api/") && !path.equals("/ws");
    }
}
