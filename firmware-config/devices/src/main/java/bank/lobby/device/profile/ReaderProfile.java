package bank.lobby.device.profile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card or document reader.
 *
 * @param takes what a customer shows to it and how, most usual first; the kiosk page names these
 * @param serial the line; always there for a dialect on a line, never for another
 * @param stripe what a magnetic stripe reader sends around the tracks; always there for that dialect, and for the wedge if it swipes
 * @param code what a scanner sends around a code; always there for that dialect, and for the wedge if it scans
 * @param chip what is asked of a chip card; only and always there for that dialect
 * @param sdt how an identity card module is asked; only and always there for that dialect
 * @param mrz what a travel document reader sends around the lines; only and always there for that dialect
 */
public record ReaderProfile(
        ProfileId id,
        String vendor,
        String model,
        ReaderDialect dialect,
        List<Showing> takes,
        @Nullable SerialSettings serial,
        @Nullable StripeSettings stripe,
        @Nullable CodeSettings code,
        @Nullable ChipSettings chip,
        @Nullable SdtSettings sdt,
        @Nullable MrzSettings mrz,
        @Nullable List<SetupStep> setup,
        String notes,
        String source,
        Verified verified)
        implements DeviceProfile {

    public ReaderProfile {
        DeviceProfile.requireSound(vendor, model, notes, source);
        takes = List.copyOf(takes);
        if (takes.isEmpty() || takes.size() != Set.copyOf(takes).size()) {
            throw new IllegalArgumentException("takes must name at least one way, and none twice");
        }
        DeviceProfile.requireSection("serial", serial, dialect.overSerialLine());
        if (dialect == ReaderDialect.WEDGE) {
            if (stripe == null && code == null) {
                throw new IllegalArgumentException("stripe or code must say what is typed");
            }
        } else {
            DeviceProfile.requireSection("stripe", stripe, dialect == ReaderDialect.MAGSTRIPE);
            DeviceProfile.requireSection("code", code, dialect == ReaderDialect.SCANNER);
        }
        DeviceProfile.requireSection("chip", chip, dialect == ReaderDialect.CHIP);
        DeviceProfile.requireSection("sdt", sdt, dialect == ReaderDialect.SDT);
        DeviceProfile.requireSection("mrz", mrz, dialect == ReaderDialect.MRZ);
    }

    /**
     * The line of a dialect that has one.
     *
     * @throws IllegalStateException for a reader that is on no line
     */
    public SerialSettings line() {
        if (serial == null) {
            throw new IllegalStateException(id + " is on no serial line");
        }
        return serial;
    }
}
