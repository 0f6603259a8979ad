package bank.lobby.device.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign over a counter.
 *
 * @param segments where a number display keeps its digits; only and always there for the dialect modbus
 */
public record SignProfile(
        ProfileId id,
        String vendor,
        String model,
        SignDialect dialect,
        SerialSettings serial,
        @Nullable SegmentSettings segments,
        @Nullable List<SetupStep> setup,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    public SignProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        if ((segments != null) != (dialect == SignDialect.MODBUS)) {
            throw new IllegalArgumentException("segments is for the dialect modbus, which needs it");
        }
    }
}
