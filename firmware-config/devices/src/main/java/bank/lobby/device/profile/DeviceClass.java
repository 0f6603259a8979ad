package bank.lobby.device.profile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The kind of device a profile is of. */
    public static DeviceClass of(DeviceProfile profile) {
        return Arrays.stream(values())
                .filter(each -> each.profile.isInstance(profile))
                .findFirst()
                .orElseThrow();
    }

    /** The record its files are read into. */
    Class<? extends DeviceProfile> profile() {
        return profile;
    }

    /** The class-path folder of its files. */
    String folder() {
        return "profiles/" + word();
    }

    /** As files and commands write it: {@code printer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of the languages it speaks, as its files write them. */
    Set<String> dialects() {
        return Arrays.stream(profile.getRecordComponents())
                .filter(part -> part.getName().equals("dialect"))
                .flatMap(part -> Arrays.stream(part.getType().getEnumConstants()))
                .map(constant -> RecordBinder.word((Enum<?>) constant))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
