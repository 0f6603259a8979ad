package bank.lobby.kiosk.link;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the calls to the server: the base address and time-outs are settings of the group, the token is added here. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "server", types = ServerCalls.class)
class LinkConfiguration {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    RestClientHttpServiceGroupConfigurer stationToken(Credential credential) {
        return groups -> groups.filterByName("server")
                .forEachClient((group, client) -> client.requestInterceptor((request, body, execution) -> {
                    String bearer = credential.bearer();
                    if (bearer != null) {
                        request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
                    }
                    return execution.execute(request, body);
                }));
    }
}
