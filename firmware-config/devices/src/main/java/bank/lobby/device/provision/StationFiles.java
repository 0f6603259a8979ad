package bank.lobby.device.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.device.profile.DeviceClass;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.SignPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a station needs so that a device works after every start: the settings that name it, a name for its port that does
 * not change, and the service that owns it. One file a device, so that no file is ever edited in part.
 */
final class StationFiles {

    /** The program on a station that owns a kind of device. */
    enum Owner {
        KIOSK,
        DISPLAY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The profiles of the station's own, for all its agents; the services name it. */
    static final Path PROFILES = Path.of("/etc/lobby/profiles");

    private StationFiles() {}

    /**
     * In the order to be written.
     *
     * @param usbPlace where the port hangs, as udev calls it; null when the port has no need of a name of its own
     * @param counter the counter of a sign
     * @param unit its address on its line
     * @throws IllegalArgumentException when no program on a station drives such a device
     */
    static List<StationFile> of(DeviceProfile profile, String port, @Nullable UsbPlace usbPlace, int counter, int unit)
            throws IOException {
        String device = device(profile);
        String used = usbPlace == null ? port : "/dev/lobby/" + device;
        Owner owner = owner(profile);
        List<StationFile> files = new ArrayList<>();
        files.add(new StationFile(
                "/etc/lobby/" + owner.word() + "/" + device + ".properties", settings(profile, used, counter, unit)));
        if (usbPlace != null) {
            files.add(new StationFile("/etc/udev/rules.d/70-lobby-" + device + ".rules", usbPlace.rule(device)));
        }
        files.add(template("/etc/sysusers.d/lobby-" + owner.word() + ".conf", "lobby-" + owner.word() + ".sysusers"));
        files.add(template(
                "/etc/systemd/system/lobby-" + owner.word() + ".service", "lobby-" + owner.word() + ".service"));
        return List.copyOf(files);
    }

    /** Where the agents find a profile that did not come with the product. */
    static StationFile profile(DeviceProfile profile, byte[] content) {
        return new StationFile(
                PROFILES + "/" + DeviceClass.of(profile).word() + "/" + profile.id() + ".yaml",
                new String(content, UTF_8));
    }

    static Owner owner(DeviceProfile profile) {
        return switch (profile) {
            case PrinterProfile printer -> Owner.KIOSK;
            case ReaderProfile reader -> Owner.KIOSK;
            case SignProfile sign -> Owner.DISPLAY;
            case KeypadProfile keypad ->
                throw new IllegalArgumentException("no program on a station drives keypads such as " + keypad.id());
        };
    }

    private static String device(DeviceProfile profile) {
        return switch (profile) {
            case PrinterProfile printer -> "printer";
            case ReaderProfile reader -> "reader";
            case SignProfile sign -> "sign";
            case KeypadProfile keypad -> "keypad";
        };
    }

    private static String settings(DeviceProfile profile, String port, int counter, int unit) {
        requireOneLine("port", port);
        requireOneLine("vendor", profile.vendor());
        requireOneLine("model", profile.model());
        String prefix = "lobby." + owner(profile).word() + "." + device(profile);
        String settings = "# " + profile.vendor() + " " + profile.model() + "\n"
                + prefix + ".profile=" + profile.id() + "\n"
                + prefix + ".port=" + port + "\n";
        if (!(profile instanceof SignProfile sign)) {
            return settings;
        }
        SignPlace place = new SignPlace(sign, port, unit, counter); // refuses what is no counter
        return settings + prefix + ".counter=" + place.counter() + "\n" + prefix + ".unit=" + place.unit() + "\n";
    }

    /** The rest of a second line would be a setting of its own, and a backslash begins another character in such a file. */
    private static void requireOneLine(String key, String text) {
        if (text.chars().anyMatch(each -> Character.isISOControl(each) || each == '\\')) {
            throw new IllegalArgumentException("the " + key + " must be one line without backslashes");
        }
    }

    private static StationFile template(String place, String resource) throws IOException {
        try (InputStream content = StationFiles.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is missing from the jar");
            }
            return new StationFile(place, new String(content.readAllBytes(), UTF_8));
        }
    }
}
