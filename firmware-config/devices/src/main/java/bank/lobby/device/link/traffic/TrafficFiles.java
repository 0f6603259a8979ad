package bank.lobby.device.link.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one port: {@code printer.log} is written, {@code printer.1.log} is the one before, and the oldest goes when there are enough.
 * Only their owner can read them. After a failure the next line opens the file again. Not safe for sharing: for the recorder's thread.
 */
final class TrafficFiles implements AutoCloseable {

    /** Makes the place lines go; a disk by rule, a full or slow one in tests. */
    @FunctionalInterface
    interface Disk {
        WritableByteChannel append(Path file) throws IOException;
    }

    private final TrafficLimits limits;
    private final String port;
    private final Disk disk;
    private @Nullable WritableByteChannel open;
    private long written;

    TrafficFiles(TrafficLimits limits, String port, Disk disk) {
        this.limits = limits;
        this.port = port.replaceAll("[^A-Za-z0-9.-]+", "_");
        this.disk = disk;
    }

    /** Adds one line; on failure some first part of it may stand there. */
    void write(String line) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(US_ASCII));
            WritableByteChannel file = current(bytes.remaining());
            while (bytes.hasRemaining()) {
                written += file.write(bytes);
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        WritableByteChannel file = open;
        open = null;
        if (file != null) {
            file.close();
        }
    }

    /** The usual disk: the file is made for its owner only, and a link in its place is refused. */
    static WritableByteChannel append(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        channel.position(channel.size());
        return channel;
    }

    private WritableByteChannel current(int more) throws IOException {
        if (open != null && written + more > limits.bytesPerFile()) {
            close();
            rotate();
        }
        WritableByteChannel file = open;
        if (file == null) {
            Files.createDirectories(
                    limits.folder(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            file = disk.append(file(0));
            open = file;
            written = Files.exists(file(0)) ? Files.size(file(0)) : 0;
        }
        return file;
    }

    private void rotate() throws IOException {
        Files.deleteIfExists(file(limits.files() - 1));
        for (int age = limits.files() - 2; age >= 0; age--) {
            if (Files.exists(file(age))) {
                Files.move(file(age), file(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(int age) {
        return limits.folder().resolve(port + (age == 0 ? "" : "." + age) + ".log");
    }
}
