package bank.lobby.device.profile;

import java.util.Locale;

/** The kinds of device a station can own; each has its folder of profiles. */
public enum DeviceClass {
    PRINTER(PrinterProfile.class),
    READER(ReaderProfile.class),
    SIGN(SignProfile.class),
    KEYPAD(KeypadProfile.class);

    private final Class<? extends DeviceProfile> profile;

    DeviceClass(Class<? extends DeviceProfile> profile) {
        this.profile = profile;
    }

    /** The record its files are read into. */
    Class<? extends DeviceProfile> profile() {
        return profile;
    }

    /** The class-path folder of its files. */
    String folder() {
        return "profiles/" + name().toLowerCase(Locale.ROOT);
    }
}
