package bank.lobby.device.profile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign over a counter.
 *
 * @param bus how it shares its line with others; absent for a sign without an address
 * @param flash how long a called number is lit and how long dark, 200 ms to 5 s; absent: it does not flash
 * @param segments where a number display keeps its digits; only and always there for the dialect modbus
 */
public record SignProfile(
        ProfileId id,
        String vendor,
        String model,
        SignDialect dialect,
        SerialSettings serial,
        @Nullable BusSettings bus,
        @Nullable Duration flash,
        @Nullable SegmentSettings segments,
        @Nullable List<SetupStep> setup,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    /** Chosen: below the three flashes a second from which light can harm people with photosensitive epilepsy. */
    private static final Duration QUICKEST_FLASH = Duration.ofMillis(200);

    private static final Duration SLOWEST_FLASH = Duration.ofSeconds(5);

    public SignProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        if ((segments != null) != (dialect == SignDialect.MODBUS)) {
            throw new IllegalArgumentException("segments is for the dialect modbus, which needs it");
        }
        if (dialect == SignDialect.MODBUS && bus == null) {
            throw new IllegalArgumentException("bus is missing; the dialect modbus needs it");
        }
        if (flash != null && (flash.compareTo(QUICKEST_FLASH) < 0 || flash.compareTo(SLOWEST_FLASH) > 0)) {
            throw new IllegalArgumentException("flash must be 200ms to 5s");
        }
        if (flash != null && dialect == SignDialect.CD5220) {
            throw new IllegalArgumentException("flash is not for the dialect cd5220, which has no command for it");
        }
    }
}
