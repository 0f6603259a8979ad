package bank.lobby.server.customer.command;

import bank.lobby.server.customer.KeyFiles;
import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.embedded.HomeDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The home a command works on, held by it alone among commands, with the database of the server that lives there: the
 * embedded one, or the one the settings name.
 */
final class CommandHome implements AutoCloseable {

    private final Path path;
    private final Environment settings;
    private final FileChannel claim;
    private @Nullable HomeDatabase embedded;

    private CommandHome(Path path, Environment settings, FileChannel claim) {
        this.path = path;
        this.settings = settings;
        this.claim = claim;
    }

    /**
     * Claims the home that {@code settings} name.
     *
     * @throws IllegalStateException when nobody has lived there yet, or another command is at work there
     */
    static CommandHome claim(Environment settings) throws IOException {
        Path path =
                Binder.get(settings).bindOrCreate("lobby.home", LobbyHome.class).path();
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
        try {
            Connection connection = isEmbedded() ? embedded().connect() : external();
            if (!isOfOurRelease(connection)) {
                connection.close();
                throw new IllegalStateException("The database is of an earlier release: start the server once");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private boolean isEmbedded() {
        return settings.getProperty("lobby.db", "embedded").equals("embedded");
    }

    private HomeDatabase embedded() {
        if (embedded == null) {
            embedded = HomeDatabase.open(path);
        }
        return embedded;
    }

    private Connection external() throws SQLException {
        String url = settings.getProperty("spring.datasource.url", "");
        if (url.isEmpty()) {
            throw new IllegalStateException("The settings name no database: spring.datasource.url is missing");
        }
        return DriverManager.getConnection(
                url,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    private static boolean isOfOurRelease(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*) FROM information_schema.columns
                         WHERE table_schema = current_schema() AND table_name = 'customer' AND column_name = 'company'""")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (embedded != null) {
                embedded.close();
            }
        } finally {
            claim.close();
        }
    }
}
