package bank.lobby.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pages of all modules lie, as seen from this module's folder, which is where Surefire starts. */
final class Sources {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path ROOT = MODULE.getParent().getParent();
    static final Path UI = MODULE.resolve("src/main/resources/META-INF/resources/ui");
    static final Path SCRIPTS = MODULE.resolve("src/test/js");

    private Sources() {}

    /** The folders that hold pages; a module may have none yet. */
    static List<Path> pageFolders() {
        return Stream.of("server", "kiosk", "display")
                .map(module -> ROOT.resolve(module).resolve("src/main/resources/static"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Every page file with that ending, in all modules. */
    static Stream<Path> pageFiles(String ending) {
        return pageFolders().stream().flatMap(folder -> files(folder, ending));
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
