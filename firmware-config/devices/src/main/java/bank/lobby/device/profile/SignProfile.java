package bank.lobby.device.profile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign over a counter.
 *
 * @param bus how it shares its line with others; absent for a sign without an address
 * @param flash how long a called number is lit and how long dark, 200 ms to 5 s; absent: it does not flash
 * @param segments where a number display keeps its digits; for the dialect modbus, this or {@code number}
 * @param number where a display keeps its number that has no other characters; for the dialect modbus
 * @param address where a sign keeps its address and speed; for the dialect modbus, absent where they are set by hand
 * @param alpha how an Alpha sign shows its texts; only and always there for the dialect alpha
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
        @Nullable NumberSettings number,
        @Nullable AddressSettings address,
        @Nullable AlphaSettings alpha,
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
        boolean modbus = dialect == SignDialect.MODBUS;
        require(
                (segments != null ^ number != null) == modbus,
                "the dialect modbus, and no other, needs segments or number");
        require(address == null || modbus, "address is for the dialect modbus");
        require((alpha != null) == (dialect == SignDialect.ALPHA), "alpha is for the dialect alpha, which needs it");
        require(bus != null || !(modbus || alpha != null), "bus is missing; the dialects modbus and alpha need it");
        require(
                number == null || bus == null || bus.echo() != EchoMode.AUTO,
                "bus.echo cannot be auto with number: a number is acknowledged by the request itself, as an echo looks");
        require(
                flash == null || (flash.compareTo(QUICKEST_FLASH) >= 0 && flash.compareTo(SLOWEST_FLASH) <= 0),
                "flash must be 200ms to 5s");
        require(
                flash == null || (dialect != SignDialect.CD5220 && alpha == null && number == null),
                "flash is for displays that can go dark: not for the dialect cd5220, not with number; alpha has calling-mode");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
