package bank.lobby.display;

import bank.lobby.display.signs.SerialLibraryAtHome;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the display agent. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LobbyDisplay {

    static void main(String[] args) {
        SpringApplication application = new SpringApplication(LobbyDisplay.class);
        application.addInitializers(new SerialLibraryAtHome());
        application.run(args);
    }
}
