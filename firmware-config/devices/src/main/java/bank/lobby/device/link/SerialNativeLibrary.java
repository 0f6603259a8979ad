package bank.lobby.device.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the serial library's native part into a directory that belongs to the installation. Left alone, the library
 * unpacks itself world-writable below the shared temporary folder: on a bank's terminal that is a way in. The build and the installer run
 * {@link #main}; a station that was started without that unpacks into its own home before anything opens a port.
 */
public final class SerialNativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(SerialNativeLibrary.class);
    private static final String PROPERTY = "jSerialComm.library.path";
    private static final String FILE = "libjSerialComm.so";

    private SerialNativeLibrary() {}

    /**
     * Unpacks the library for this machine for all who may read the installation: {@code main(directory)}. Makes nothing on machines the
     * library is not bundled for.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("one argument is needed: the directory to unpack into");
        }
        unpack(Path.of(arguments[0]), "rwxr-xr-x", "r--r--r--");
    }

    /**
     * Unpacks the library for this machine below {@code directory} (which only its owner may enter) and points the
     * serial library at it. When the launcher has set {@code jSerialComm.library.path} already it only looks that the library is there
     * and that nobody else could have changed it. Leaves other systems than Linux on x86-64 and 64-bit ARM to the serial library's own way.
     *
     * @throws IOException when the directory cannot be made or written, or the installed library cannot be trusted
     */
    public static void unpackInto(Path directory) throws IOException {
        String installed = System.getProperty(PROPERTY, "");
        if (!installed.isEmpty()) {
            requireTrusted(Path.of(installed));
        } else if (unpack(directory, "rwx------", "r-x------")) {
            System.setProperty(PROPERTY, directory.toAbsolutePath().toString());
        }
    }

    private static boolean unpack(Path directory, String enter, String read) throws IOException {
        String machine = machine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        if (machine.isEmpty()) {
            LOG.warn("no serial library is bundled for this machine; the serial library unpacks its own");
            return false;
        }
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(enter));
        Path fresh = Files.createTempFile(directory, "new", ".so");
        try (InputStream library = resource(machine + "/" + FILE)) {
            Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(read));
            Files.move(fresh, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return true;
    }

    /** Without the file the serial library would quietly go back to the temporary folder. */
    private static void requireTrusted(Path directory) throws IOException {
        for (Path each : List.of(directory, directory.resolve(FILE))) {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(each);
            if (allowed.contains(PosixFilePermission.OTHERS_WRITE)
                    || allowed.contains(PosixFilePermission.GROUP_WRITE)) {
                throw new IOException("others can write to " + each + "; the serial library is not loaded from there");
            }
        }
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
