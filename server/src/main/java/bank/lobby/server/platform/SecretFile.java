package bank.lobby.server.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.wire.station.HomeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small text that only the server's own account may read: a key, a one-time password. Its directory is made 0700, the
 * file 0600 from its first byte.
 *
 * @param path the file
 */
public record SecretFile(Path path) {

    /** What is kept; empty when nothing was kept yet. */
    public Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Keeps {@code text}, on disk before it returns; replaces what was kept in one step. */
    public void write(String text) {
        try {
            HomeFile.replace(path, text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
