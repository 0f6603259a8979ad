package bank.lobby.server.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What anybody may read: the files pages share, the customer's own page behind its unguessable link, and health. No
 * cookie, no session, no person.
 */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

    /** Shared files may be kept by browsers; they carry their own validators. */
    @Bean
    @Order(10)
    SecurityFilterChain sharedFilesChain(HttpSecurity http, SecurityHeaders headers) {
        headers.applyToKept(http);
        return anybody(http.securityMatcher("/ui/**", "/webjars/**"));
    }

    @Bean
    @Order(11)
    SecurityFilterChain openPagesChain(HttpSecurity http, SecurityHeaders headers) {
        headers.applyTo(http);
        return anybody(http.securityMatcher("/t/**", "/actuator/health", "/actuator/health/**"));
    }

    private static SecurityFilterChain anybody(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
