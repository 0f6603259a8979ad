package bank.lobby.device.link.traffic;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where recordings go and how much of the disk they may take.
 *
 * @param folder made when it is needed, for its owner only
 * @param bytesPerFile 4 kB to 100 MB; with a chunk of 512 bytes a file may become 2 kB longer
 * @param files per port, the one being written included, 1 to 100
 */
public record TrafficLimits(Path folder, long bytesPerFile, int files) {

    public TrafficLimits {
        requireNonNull(folder, "folder");
        if (bytesPerFile < 4_096 || bytesPerFile > 100_000_000 || files < 1 || files > 100) {
            throw new IllegalArgumentException("a recording has 1 to 100 files of 4 kB to 100 MB");
        }
    }
}
