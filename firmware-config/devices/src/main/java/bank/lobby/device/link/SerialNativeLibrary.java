package bank.lobby.device.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the serial library's native part into a directory that belongs to the installation. Left alone, the library
 * unpacks itself world-writable below the shared temporary folder: on a bank's terminal that is a way in. Called once by
 * a station's {@code main}, before anything opens a port.
 */
public final class SerialNativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(SerialNativeLibrary.class);
    private static final String PROPERTY = "jSerialComm.library.path";
    private static final String FILE = "libjSerialComm.so";

    private SerialNativeLibrary() {}

    /**
     * Unpacks the library for this machine below {@code directory} (which only its owner may enter) and points the
     * serial library at it. Does nothing when the launcher has set {@code jSerialComm.library.path} already, and leaves
     * other systems than Linux on x86-64 and 64-bit ARM to the serial library's own way.
     *
     * @throws IOException when the directory cannot be made or written
     */
    public static void unpackInto(Path directory) throws IOException {
        if (!System.getProperty(PROPERTY, "").isEmpty()) {
            return;
        }
        String machine = machine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        if (machine.isEmpty()) {
            LOG.warn("no serial library is bundled for this machine; the serial library unpacks its own");
            return;
        }
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path fresh = Files.createTempFile(directory, "new", ".so");
        try (InputStream library = resource(machine + "/" + FILE)) {
            Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r-x------"));
            Files.move(fresh, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        System.setProperty(PROPERTY, directory.toAbsolutePath().toString());
    }

    /** The folder of this machine's library in the serial library's jar; empty when we do not know it. */
    static String machine(String os, String architecture) {
        if (!os.equals("Linux")) {
            return "";
        }
        return switch (architecture) {
            case "amd64", "x86_64" -> "Linux/x86_64";
            case "aarch64" -> "Linux/armv8_64";
            default -> "";
        };
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = SerialNativeLibrary.class.getClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("the serial library's jar holds no " + name);
        }
        return resource;
    }
}
