package bank.lobby.display.signs;

import bank.lobby.device.link.SerialNativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Before anything opens a port: the serial library's native part belongs in this station's home, not in /tmp. */
public final class SerialLibraryAtHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String home = context.getEnvironment().getRequiredProperty("lobby.display.home");
        try {
            SerialNativeLibrary.unpackInto(Path.of(home, "native"));
        } catch (IOException e) {
            throw new UncheckedIOException("The serial library cannot be unpacked below " + home, e);
        }
    }
}
