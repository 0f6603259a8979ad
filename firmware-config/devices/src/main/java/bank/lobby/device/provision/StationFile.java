package bank.lobby.device.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * One file that {@code apply} puts on a station.
 *
 * @param place where, as the station sees it; {@code /etc/…}
 */
record StationFile(String place, String content) {

    /** What stands there now. */
    enum Found {
        /** Nothing. */
        NEW,
        /** The same; nothing will be written. */
        SAME,
        /** Something else: from another device or profile, or changed by hand. */
        CHANGED
    }

    /** @param root stands for {@code /} */
    Found found(Path root) throws IOException {
        Path file = under(root);
        if (!Files.exists(file)) {
            return Found.NEW;
        }
        return Files.readString(file).equals(content) ? Found.SAME : Found.CHANGED;
    }

    /** Writes it whole or not at all. */
    void write(Path root) throws IOException {
        Path file = under(root);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder for " + place);
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path under(Path root) {
        return root.resolve(place.substring(1));
    }
}
