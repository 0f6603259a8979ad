package bank.lobby.kiosk;

import bank.lobby.device.link.SerialNativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the kiosk agent. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LobbyKiosk {

    static void main(String[] args) {
        SpringApplication application = new SpringApplication(LobbyKiosk.class);
        application.addInitializers(LobbyKiosk::keepSerialLibraryAtHome);
        application.run(args);
    }

    /** Before anything opens a port: the serial library's native part belongs in this station's home, not in /tmp. */
    private static void keepSerialLibraryAtHome(ConfigurableApplicationContext context) {
        String home = context.getEnvironment().getRequiredProperty("lobby.kiosk.home");
        try {
            SerialNativeLibrary.unpackInto(Path.of(home, "native"));
        } catch (IOException e) {
            throw new UncheckedIOException("The serial library cannot be unpacked below " + home, e);
        }
    }
}
