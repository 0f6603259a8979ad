package bank.lobby.server.platform.command;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.embedded.HomeDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The database of the server whose settings these are: the embedded one of its home, or the one they name. */
public final class CommandDatabase implements AutoCloseable {

    private final Environment settings;
    private @Nullable HomeDatabase embedded;

    public CommandDatabase(Environment settings) {
        this.settings = settings;
    }

    /** The home that {@code settings} name. */
    public static Path home(Environment settings) {
        return Binder.get(settings).bindOrCreate("lobby.home", LobbyHome.class).path();
    }

    /**
     * A connection to the database, which is of our release: {@code table} has {@code column}.
     *
     * @throws IllegalStateException when it cannot be reached or is of an earlier one
     */
    public Connection connect(String table, String column) {
        try {
            Connection connection = isEmbedded() ? embedded().connect() : external();
            if (!has(connection, table, column)) {
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
            Path home = home(settings);
            if (Files.exists(home) && !(Files.isReadable(home) && Files.isExecutable(home))) {
                throw new IllegalStateException(
                        "This account may not read " + home + ": run the command as the server's own account");
            }
            embedded = HomeDatabase.open(home);
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

    private static boolean has(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT count(*) FROM information_schema.columns
                 WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?""")) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
