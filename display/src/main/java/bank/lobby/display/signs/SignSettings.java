package bank.lobby.display.signs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The signs this display drives. Those with the same port share one line and need an address each.
 *
 * @param sign the only sign, where there is one
 * @param signs all signs, where there are more; those of {@code sign} come in addition
 * @param signRefresh how often a face that does not change is written again, default 60s, 5s to 10m; it mends a sign that lost its power
 *     and finds one that went away, and it is the load on a line where nothing happens
 */
@Validated
@ConfigurationProperties("lobby.display")
record SignSettings(
        @Valid @Nullable Sign sign,
        @DefaultValue List<@Valid Sign> signs,
        @DefaultValue("60s") Duration signRefresh) {

    private static final Duration QUICKEST = Duration.ofSeconds(5);
    private static final Duration SLOWEST = Duration.ofMinutes(10);

    /**
     * @param profile id of the device profile; absent where there is no sign
     * @param port path of the serial device, or {@code tcp://host:port}; needed with a profile
     * @param unit address of the sign on its line, 1 to 247; the counter's number by default
     * @param counter number of the counter it hangs over, 1 to 99; default 1
     */
    record Sign(
            @Nullable String profile,
            @Nullable String port,
            @Nullable @Min(1) @Max(247) Integer unit,
            @Min(1) @Max(99) @DefaultValue("1") int counter) {

        @AssertTrue(message = "a sign's profile and port belong together")
        boolean isWhole() {
            return isBlank(profile) == isBlank(port);
        }

        boolean isThere() {
            return !isBlank(profile);
        }

        int address() {
            return unit == null ? counter : unit;
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @AssertTrue(message = "lobby.display.sign-refresh must be 5s to 10m")
    boolean isRefreshSound() {
        return signRefresh.compareTo(QUICKEST) >= 0 && signRefresh.compareTo(SLOWEST) <= 0;
    }

    /** Every sign there is, in the order they were given. */
    List<Sign> all() {
        return Stream.concat(Stream.ofNullable(sign), signs.stream())
                .filter(Sign::isThere)
                .toList();
    }
}
