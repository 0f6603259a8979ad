package bank.lobby.server.customer.command;

import bank.lobby.server.customer.KeyFiles;
import bank.lobby.server.platform.command.CommandDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import org.springframework.core.env.Environment;

/**
 * The home a command works on, held by it alone among commands, with the database of the server that lives there: the
 * embedded one, or the one the settings name.
 */
final class CommandHome implements AutoCloseable {

    private final Path path;
    private final FileChannel claim;
    private final CommandDatabase database;

    private CommandHome(Path path, Environment settings, FileChannel claim) {
        this.path = path;
        this.claim = claim;
        this.database = new CommandDatabase(settings);
    }

    /**
     * Claims the home that {@code settings} name.
     *
     * @throws IllegalStateException when nobody has lived there yet, or another command is at work there
     */
    static CommandHome claim(Environment settings) throws IOException {
        Path path = CommandDatabase.home(settings);
        if (!Files.exists(path.resolve("customer-token.key"))) {
            throw new IllegalStateException("There are no customer keys in " + path.toAbsolutePath()
                    + ": start the server there once, or name its home with --home");
        }
        FileChannel claim =
                FileChannel.open(path.resolve("customers.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(claim)) {
            claim.close();
            throw new IllegalStateException("Another command is at work on the customers of " + path);
        }
        return new CommandHome(path, settings, claim);
    }

    private static boolean isTaken(FileChannel claim) throws IOException {
        try {
            FileLock lock = claim.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    KeyFiles keys() {
        return new KeyFiles(path);
    }

    /**
     * A connection to the database, which is of our release.
     *
     * @throws IllegalStateException when it cannot be reached or is of another
     */
    Connection connect() {
        return database.connect("customer", "company");
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } finally {
            claim.close();
        }
    }
}
