package bank.lobby.device.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one model of device is and does, as its file says. The record's components, in kebab case, are the file's keys:
 * a component marked {@code @Nullable} may be left out, all others must be there.
 */
public sealed interface DeviceProfile permits PrinterProfile, ReaderProfile, SignProfile, KeypadProfile {

    ProfileId id();

    String vendor();

    String model();

    Dialect dialect();

    /** The line; null for a device that is not on one, such as a chip reader behind PC/SC. */
    @Nullable
    SerialSettings serial();

    /** What the device is told once, by {@code ./lobby device apply}; nothing for most. */
    @Nullable
    List<SetupStep> setup();

    /** What a technician must know. */
    String notes();

    /** Where the facts come from: manual, revision, page. */
    String source();

    Verified verified();

    /** Refuses a section that the dialect has not, and the lack of one that it needs. */
    static void requireSection(String key, @Nullable Object section, boolean needed) {
        if (needed != (section != null)) {
            throw new IllegalArgumentException(key + (needed ? " is missing" : " is not for this dialect"));
        }
    }

    /** Refuses what no profile may have; for the compact constructors. */
    static void requireSound(String... texts) {
        for (String text : texts) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("vendor, model, notes and source must say something");
            }
        }
    }
}
