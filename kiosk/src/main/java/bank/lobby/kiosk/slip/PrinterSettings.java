package bank.lobby.kiosk.slip;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The slip printer at this kiosk.
 *
 * @param profile id of the printer's profile; absent where there is no printer, and every slip is then shown only
 * @param port {@code /dev/…}, a pseudo terminal or {@code tcp://host:port}; needed where there is a profile
 */
@ConfigurationProperties("lobby.kiosk.printer")
public record PrinterSettings(
        @Nullable String profile, @Nullable String port) {

    public PrinterSettings {
        if (profile != null && port == null) {
            throw new IllegalArgumentException("lobby.kiosk.printer.port is missing: where is the " + profile + "?");
        }
    }
}
