package bank.lobby.server.station;

import bank.lobby.server.staff.SecurityHeaders;
import bank.lobby.server.staff.SecurityProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The bearer chain, for stations: every call carries its token, nothing is remembered between calls, and a browser's
 * cookie counts for nothing. Beside it the one door a station without a token may knock at.
 */
@Configuration(proxyBeanMethods = false)
class StationSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain enrolmentChain(HttpSecurity http, SecurityHeaders headers) {
        headers.applyTo(http);
        return stateless(http.securityMatcher(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, EnrolmentController.PATH)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain stationChain(
            HttpSecurity http, SecurityHeaders headers, StationAccess access, SecurityProblems problems) {
        headers.applyTo(http);
        return stateless(http.securityMatcher(BearerFilter::hasBearer))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerFilter(access, problems), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
