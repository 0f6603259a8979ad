package bank.lobby.device.link;

import bank.lobby.device.profile.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A serial device or pseudo terminal by its path, which may be a link whose target changes with every plugging in. */
record SerialPath(Path path, SerialSettings settings) implements LinkOpener {

    @Override
    public SerialLink open() throws LinkUnavailableException {
        return JSerialCommLink.open(path.toString(), settings);
    }

    /**
     * Where the path leads, which node stands there, and when its owner or mode was last set: a node that was made again under its old
     * number differs in its change time, and so does one that udev has just handed to group dialout.
     */
    @Override
    public String presence() {
        try {
            Path target = path.toRealPath();
            return target + " " + Files.readAttributes(target, "unix:ino,ctime");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notThere) {
            return "";
        }
    }
}
