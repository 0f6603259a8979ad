package bank.lobby.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;

/** Starts the server. Nobody reads observations of single filters, and each would cost every request its share. */
@SpringBootApplication(exclude = ObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class LobbyServer {

    static void main(String[] args) {
        SpringApplication.run(LobbyServer.class, args);
    }
}
