package bank.lobby.device.profile;

import org.jspecify.annotations.Nullable;

/**
 * A card or document reader.
 *
 * @param stripe what a magnetic stripe reader sends around the tracks; only and always there for that dialect
 */
public record ReaderProfile(
        ProfileId id,
        String vendor,
        String model,
        ReaderDialect dialect,
        SerialSettings serial,
        @Nullable StripeSettings stripe,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    public ReaderProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        if ((stripe != null) != (dialect == ReaderDialect.MAGSTRIPE)) {
            throw new IllegalArgumentException("stripe is for the dialect magstripe, which needs it");
        }
    }
}
