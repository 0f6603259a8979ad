package bank.lobby.device.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A station's own profiles, {@code {printer,reader,sign,keypad}/<id>.yaml} in one folder: written by a technician or learned there.
 * Only finds files; whether they are sound, the catalogue says.
 */
record LocalProfiles(Path root) {

    private static final String ENDING = ".yaml";

    Path folder(DeviceClass deviceClass) {
        return root.resolve(deviceClass.word());
    }

    SortedSet<String> ids(DeviceClass deviceClass) {
        SortedSet<String> ids = new TreeSet<>();
        names(folder(deviceClass)).stream()
                .filter(name -> name.endsWith(ENDING))
                .forEach(name -> ids.add(name.substring(0, name.length() - ENDING.length())));
        return ids;
    }

    /** The kinds that have a file of that name. */
    List<String> kinds(String id) {
        return Arrays.stream(DeviceClass.values())
                .filter(each -> ids(each).contains(id))
                .map(DeviceClass::word)
                .toList();
    }

    byte @Nullable [] content(DeviceClass deviceClass, String id) {
        try {
            return Files.readAllBytes(folder(deviceClass).resolve(id + ENDING));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files that look like profiles and would never be read where they are. */
    List<String> misplaced() {
        List<String> problems = new ArrayList<>();
        List<String> kinds =
                Arrays.stream(DeviceClass.values()).map(DeviceClass::word).toList();
        for (String name : names(root)) {
            if (looksLikeProfile(name)) {
                problems.add(root.resolve(name) + ": belongs into the folder of its kind: " + String.join(", ", kinds));
            } else if (!kinds.contains(name)
                    && names(root.resolve(name)).stream().anyMatch(LocalProfiles::looksLikeProfile)) {
                problems.add(
                        root.resolve(name) + ": is no kind of device, the folders are " + String.join(", ", kinds));
            }
        }
        for (DeviceClass each : DeviceClass.values()) {
            names(folder(each)).stream()
                    .filter(name -> name.endsWith(".yml"))
                    .forEach(name -> problems.add(folder(each).resolve(name) + ": the name must end in " + ENDING));
        }
        return problems;
    }

    private static boolean looksLikeProfile(String name) {
        return name.endsWith(ENDING) || name.endsWith(".yml");
    }

    private static SortedSet<String> names(Path folder) {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return names;
    }
}
