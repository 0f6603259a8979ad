package bank.lobby.wire.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file in the home of a station or server: readable by its own account only, from the first byte, and after a power cut
 * either the old one or the new one, never half.
 */
public final class HomeFile {

    private HomeFile() {}

    /** Puts {@code content} at {@code path}, on disk before it returns; makes the folder if it is not there. */
    public static void replace(Path path, byte[] content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(path + " is not a file");
        }
        Files.createDirectories(folder, only("rwx------"));
        Path draft = folder.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, only("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows does not open folders; there the move itself is as durable as it gets.
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
