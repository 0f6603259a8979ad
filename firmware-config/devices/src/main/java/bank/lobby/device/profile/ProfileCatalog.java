package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

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
 * or in jars, and before them those of the station's own folder. Reads a file when it is asked for. Thread-safe.
 */
public final class ProfileCatalog {

    private final ClassLoader loader;
    private final @Nullable LocalProfiles local;

    ProfileCatalog(ClassLoader loader) {
        this(loader, null);
    }

    private ProfileCatalog(ClassLoader loader, @Nullable LocalProfiles local) {
        this.loader = loader;
        this.local = local;
    }

    /** The profiles that came with the product. */
    public static ProfileCatalog bundled() {
        return new ProfileCatalog(ProfileCatalog.class.getClassLoader());
    }

    /**
     * The bundled profiles and those of a station, every one of the latter looked at, so that a broken one is found before it is
     * needed.
     *
     * @param given the folder from the settings, which must be there; null for {@code profiles} in the home, which need not
     * @throws InvalidProfileException with every problem of every file, each with its path and key
     */
    public static ProfileCatalog ofStation(@Nullable Path given, Path home) {
        Path folder = given == null ? home.resolve("profiles") : given;
        if (!Files.isDirectory(folder)) {
            if (given != null) {
                throw new InvalidProfileException(List.of(given + ": there is no such folder of profiles"));
            }
            return bundled();
        }
        LocalProfiles local = new LocalProfiles(folder);
        ProfileCatalog catalog = new ProfileCatalog(ProfileCatalog.class.getClassLoader(), local);
        List<String> problems = new ArrayList<>(local.misplaced());
        for (DeviceClass each : DeviceClass.values()) {
            for (String id : local.ids(each)) {
                try {
                    catalog.read(each, each.profile(), id);
                } catch (InvalidProfileException unsound) {
                    problems.addAll(unsound.problems());
                } catch (UncheckedIOException unreadable) {
                    problems.add(local.folder(each) + "/" + id + ".yaml: cannot be read: " + unreadable.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidProfileException(problems);
        }
        return catalog;
    }

    /** Whether a profile is the station's own. */
    public boolean isLocal(ProfileId id) {
        return local != null
                && Arrays.stream(DeviceClass.values())
                        .anyMatch(each -> local.ids(each).contains(id.text()));
    }

    /**
     * The file of one of the station's own profiles.
     *
     * @throws UnknownProfileException when it is not one
     */
    public byte[] localContent(DeviceClass deviceClass, ProfileId id) {
        byte[] content = local == null ? null : local.content(deviceClass, id.text());
        if (content == null) {
            throw new UnknownProfileException("no local " + deviceClass + " profile '" + id + "'");
        }
        return content;
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
                .filter(each -> isBundled(each, id.text())
                        || local != null && local.ids(each).contains(id.text()))
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
        if (local != null) {
            ids.addAll(local.ids(deviceClass));
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
        if (local != null && local.ids(deviceClass).contains(id.text())) {
            return read(deviceClass, type, id.text());
        }
        byte[] content = content(deviceClass, id);
        if (content == null) {
            throw new UnknownProfileException("no " + deviceClass + " profile '" + id + "'"
                    + Nearest.hint(id.text(), ids(deviceClass)) + "; there are: "
                    + String.join(", ", ids(deviceClass)));
        }
        return reader(deviceClass).read(type, id + ".yaml", content);
    }

    /** One of the station's own, with its path in every problem. */
    private <P extends DeviceProfile> P read(DeviceClass deviceClass, Class<P> type, String id) {
        LocalProfiles own = requireNonNull(local, "local");
        List<String> problems = new ArrayList<>();
        String file = id + ".yaml";
        if (isBundled(id)) {
            problems.add(
                    file
                            + ": id: a profile of this name comes with the product; give yours another id, and inherit from it");
        }
        if (own.kinds(id).size() > 1) {
            problems.add(file + ": id: is that of " + own.kinds(id) + "; one id names one profile");
        }
        P profile = null;
        try {
            profile = reader(deviceClass).read(type, file, requireNonNull(own.content(deviceClass, id), file));
        } catch (InvalidProfileException unsound) {
            problems.addAll(unsound.problems());
        }
        if (profile == null || !problems.isEmpty()) {
            Path folder = own.folder(deviceClass);
            throw new InvalidProfileException(
                    problems.stream().map(problem -> folder + "/" + problem).toList());
        }
        return profile;
    }

    /** Whether a profile of that name, of whatever kind, came with the product. */
    public boolean isBundled(String id) {
        return Arrays.stream(DeviceClass.values()).anyMatch(each -> isBundled(each, id));
    }

    private boolean isBundled(DeviceClass deviceClass, String id) {
        return loader.getResource(deviceClass.folder() + "/" + id + ".yaml") != null;
    }

    private ProfileReader reader(DeviceClass deviceClass) {
        return new ProfileReader(other -> content(deviceClass, other));
    }

    private byte @Nullable [] content(DeviceClass deviceClass, ProfileId id) {
        byte[] own = local == null ? null : local.content(deviceClass, id.text());
        if (own != null) {
            return own;
        }
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
