package bank.lobby.device.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles a station is loaded with: {@code profiles/{printer,reader,sign,keypad}/<id>.yaml} on the class path, in folders
 * or in jars. Reads a file when it is asked for. Thread-safe.
 */
public final class ProfileCatalog {

    private final ClassLoader loader;

    ProfileCatalog(ClassLoader loader) {
        this.loader = loader;
    }

    /** The profiles that came with the product. */
    public static ProfileCatalog bundled() {
        return new ProfileCatalog(ProfileCatalog.class.getClassLoader());
    }

    /**
     * @throws UnknownProfileException when there is no such printer profile
     * @throws InvalidProfileException when its file is not sound
     */
    public PrinterProfile printer(ProfileId id) {
        return read(DeviceClass.PRINTER, PrinterProfile.class, id);
    }

    /** As {@link #printer}, for readers. */
    public ReaderProfile reader(ProfileId id) {
        return read(DeviceClass.READER, ReaderProfile.class, id);
    }

    /** As {@link #printer}, for signs. */
    public SignProfile sign(ProfileId id) {
        return read(DeviceClass.SIGN, SignProfile.class, id);
    }

    /** As {@link #printer}, for keypads. */
    public KeypadProfile keypad(ProfileId id) {
        return read(DeviceClass.KEYPAD, KeypadProfile.class, id);
    }

    /** The kind of device a profile is of; null when there is no such profile. */
    public @Nullable DeviceClass kind(ProfileId id) {
        return Arrays.stream(DeviceClass.values())
                .filter(each -> loader.getResource(path(each, id)) != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The profile of that name, of whatever kind.
     *
     * @throws UnknownProfileException when there is none; the message has the names nearest to it
     * @throws InvalidProfileException when its file is not sound
     */
    public DeviceProfile any(ProfileId id) {
        DeviceClass kind = kind(id);
        if (kind == null) {
            throw new UnknownProfileException("there is no profile '" + id + "'" + Nearest.hint(id.text(), names()));
        }
        return read(kind, kind.profile(), id);
    }

    /** The ids of all kinds. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (DeviceClass each : DeviceClass.values()) {
            names.addAll(ids(each));
        }
        return names;
    }

    /**
     * Reads a file that is not part of the catalogue but may inherit from it.
     *
     * @param file its name; the kind of device is told by its dialect
     * @throws InvalidProfileException with every problem found
     */
    public DeviceProfile read(String file, byte[] content) {
        DeviceClass kind = ProfileReader.kind(file, content);
        return reader(kind).read(kind.profile(), file, content);
    }

    /** The ids there are of one kind, in order. */
    public SortedSet<String> ids(DeviceClass deviceClass) {
        SortedSet<String> ids = new TreeSet<>();
        try {
            for (URL folder : Collections.list(loader.getResources(deviceClass.folder()))) {
                names(folder).stream()
                        .filter(name -> name.endsWith(".yaml"))
                        .forEach(name -> ids.add(name.substring(0, name.length() - ".yaml".length())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ids;
    }

    /** Every profile of one kind, in order of id. */
    public List<? extends DeviceProfile> all(DeviceClass deviceClass) {
        return ids(deviceClass).stream()
                .map(id -> read(deviceClass, deviceClass.profile(), new ProfileId(id)))
                .toList();
    }

    private <P extends DeviceProfile> P read(DeviceClass deviceClass, Class<P> type, ProfileId id) {
        byte[] content = content(deviceClass, id);
        if (content == null) {
            throw new UnknownProfileException("no " + deviceClass + " profile '" + id + "'"
                    + Nearest.hint(id.text(), ids(deviceClass)) + "; there are: "
                    + String.join(", ", ids(deviceClass)));
        }
        return reader(deviceClass).read(type, id + ".yaml", content);
    }

    private ProfileReader reader(DeviceClass deviceClass) {
        return new ProfileReader(other -> content(deviceClass, other));
    }

    private byte @Nullable [] content(DeviceClass deviceClass, ProfileId id) {
        try (InputStream content = loader.getResourceAsStream(path(deviceClass, id))) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(DeviceClass deviceClass, ProfileId id) {
        return deviceClass.folder() + "/" + id + ".yaml";
    }

    private static List<String> names(URL folder) throws IOException {
        URLConnection connection = folder.openConnection();
        if (connection instanceof JarURLConnection jar) {
            String prefix = jar.getEntryName() + "/";
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }
}
