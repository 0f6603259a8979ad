package bank.lobby.display.signs;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The sign this display drives.
 *
 * @param profile id of the device profile; absent where there is no sign
 * @param port path of the serial device, or {@code tcp://host:port}; needed with a profile
 * @param unit address of the sign on its line, 1 to 247, default 1; also the counter where the line has no addresses
 * @param counter number of the counter it hangs over, 1 to 99; default 1
 */
@Validated
@ConfigurationProperties("lobby.display.sign")
record SignSettings(
        @Nullable String profile,
        @Nullable String port,
        @Min(1) @Max(247) @DefaultValue("1") int unit,
        @Min(1) @Max(99) @DefaultValue("1") int counter) {

    @AssertTrue(message = "lobby.display.sign.profile and lobby.display.sign.port belong together")
    boolean isWhole() {
        return isBlank(profile) == isBlank(port);
    }

    boolean isThere() {
        return !isBlank(profile);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
