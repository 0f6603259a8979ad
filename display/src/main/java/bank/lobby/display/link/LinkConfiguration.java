package bank.lobby.display.link;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the calls to the server: the base address and time-outs are settings of the group. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "server", types = ServerCalls.class)
class LinkConfiguration {

    @Bean
    ServerTime serverTime() {
        return new ServerTime(Clock.systemUTC());
    }
}
