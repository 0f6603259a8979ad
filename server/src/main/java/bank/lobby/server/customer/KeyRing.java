package bank.lobby.server.customer;

import bank.lobby.server.platform.SecretFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with the key in use, and after it the former one while a change is under way. One file and one step from state
 * to state: a power cut leaves either the one or the other.
 *
 * <pre>
 * # changed 2026-11-29T12:00:00Z        only while a change is under way
 * the key in use                        one or more lines a key
 * the former key
 * </pre>
 */
final class KeyRing {

    private static final String CHANGED = "# changed ";

    private final Path path;
    private final int linesPerKey;

    KeyRing(Path path, int linesPerKey) {
        this.path = path;
        this.linesPerKey = linesPerKey;
    }

    /**
     * What is in the file.
     *
     * @param keys the one in use, then the former one if there is one; each as its lines
     * @param changed when the change began that is under way
     */
    record Content(List<List<String>> keys, @Nullable Instant changed) {

        List<String> current() {
            return keys.getFirst();
        }

        Optional<List<String>> former() {
            return keys.size() == 1 ? Optional.empty() : Optional.of(keys.getLast());
        }
    }

    Path path() {
        return path;
    }

    /**
     * What is kept; empty when there is no file.
     *
     * @throws IllegalStateException when it is not of the form above; nothing of it is repeated
     */
    Optional<Content> read() {
        return new SecretFile(path).read().map(this::parse);
    }

    void write(Content content) {
        List<String> lines = new ArrayList<>();
        if (content.changed() != null) {
            lines.add(CHANGED + content.changed());
        }
        content.keys().forEach(lines::addAll);
        new SecretFile(path).write(String.join("\n", lines));
    }

    private Content parse(String text) {
        Instant changed = null;
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith(CHANGED)) {
                changed = instant(line.substring(CHANGED.length()));
            } else {
                lines.add(line);
            }
        }
        if (lines.size() != linesPerKey && lines.size() != 2 * linesPerKey) {
            throw damaged();
        }
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += linesPerKey) {
            keys.add(List.copyOf(lines.subList(i, i + linesPerKey)));
        }
        return new Content(List.copyOf(keys), changed);
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException noTime) {
            throw damaged();
        }
    }

    IllegalStateException damaged() {
        return new IllegalStateException(path + " is damaged; restore it from a backup");
    }
}
