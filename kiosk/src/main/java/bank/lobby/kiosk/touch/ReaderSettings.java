package bank.lobby.kiosk.touch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The card reader at this kiosk.
 *
 * @param profile id of the reader's profile; absent where there is no reader
 * @param port {@code /dev/…}, a pseudo terminal or {@code tcp://host:port}; needed where there is a profile
 */
@ConfigurationProperties("lobby.kiosk.reader")
public record ReaderSettings(
        @Nullable String profile, @Nullable String port) {

    public ReaderSettings {
        if (profile != null && port == null) {
            throw new IllegalArgumentException("lobby.kiosk.reader.port is missing: where is the " + profile + "?");
        }
    }
}
