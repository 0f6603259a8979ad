package bank.lobby.device.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The socket an adapter is plugged into, as udev calls it ({@code ID_PATH}). Cheap adapters have no serial number, and
 * ttyUSB numbers change: the socket is what stays.
 *
 * @param idPath {@code pci-0000:00:14.0-usb-0:3.2:1.0}
 */
record UsbPlace(String idPath) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._+-]{3,120}");
    private static final Pattern BY_PATH = Pattern.compile("(.+?)(?:-port\\d+)?");

    /** @throws IllegalArgumentException for what udev never calls a socket; it would end up in a rule of the system */
    UsbPlace {
        if (!FORM.matcher(idPath).matches()) {
            throw new IllegalArgumentException("'" + idPath + "' is no ID_PATH of udev");
        }
    }

    /**
     * Where a port hangs; null when udev has no name for it, as for a port on the board or over TCP.
     *
     * @param root stands for {@code /}
     */
    static @Nullable UsbPlace of(String port, Path root) throws IOException {
        Path folder = root.resolve("dev/serial/by-path");
        Path device = root.resolve(port.startsWith("/") ? port.substring(1) : port);
        if (!port.startsWith("/dev/") || !Files.isDirectory(folder) || !Files.exists(device)) {
            return null;
        }
        Path real = device.toRealPath();
        try (Stream<Path> names = Files.list(folder)) {
            List<Path> same = names.filter(Files::exists)
                    .filter(name -> isSame(name, real))
                    .filter(name -> !name.toString().contains("-usbv2-"))
                    .sorted()
                    .toList();
            if (same.isEmpty()) {
                return null;
            }
            Matcher form = BY_PATH.matcher(String.valueOf(same.getFirst().getFileName()));
            return form.matches() ? new UsbPlace(form.group(1)) : null;
        }
    }

    /**
     * The rule that gives it a name of its own and keeps ModemManager away, which would send AT commands to a printer.
     * Source: ModemManager's documentation of ID_MM_DEVICE_IGNORE; the shape as in the serial notes.
     */
    String rule(String device) {
        return "# The " + device + " in this socket is /dev/lobby/" + device + ", whatever number it gets.\n"
                + "SUBSYSTEM==\"tty\", ENV{ID_PATH}==\"" + idPath + "\", SYMLINK+=\"lobby/" + device
                + "\", GROUP=\"dialout\", MODE=\"0660\", ENV{ID_MM_DEVICE_IGNORE}=\"1\"\n";
    }

    private static boolean isSame(Path name, Path real) {
        try {
            return name.toRealPath().equals(real);
        } catch (IOException gone) {
            return false;
        }
    }
}
