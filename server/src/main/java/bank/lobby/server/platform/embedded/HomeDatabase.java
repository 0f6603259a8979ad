package bank.lobby.server.platform.embedded;

import bank.lobby.server.platform.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a home, for a command beside the server: the running one where a server runs there, else
 * started for as long as the command needs it.
 */
public final class HomeDatabase implements AutoCloseable {

    private final int port;
    private final String password;
    private final @Nullable EmbeddedDatabase ours;

    private HomeDatabase(int port, String password, @Nullable EmbeddedDatabase ours) {
        this.port = port;
        this.password = password;
        this.ours = ours;
    }

    /** @throws IllegalStateException when there is none yet, or it cannot be reached now */
    public static HomeDatabase open(Path home) {
        Path place = home.resolve("db");
        if (!Files.exists(place.resolve("data").resolve("PG_VERSION"))) {
            throw new IllegalStateException(
                    "There is no database in " + home + ": start the server there once, or name its home with --home");
        }
        try {
            return isInUse(place) ? running(place) : started(place);
        } catch (IOException e) {
            throw new IllegalStateException("The database of " + home + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /** A connection without limits of time, for work that takes minutes. */
    public Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?connectTimeout=5&tcpKeepAlive=true&ApplicationName=lobby-command";
        return DriverManager.getConnection(url, EmbeddedDatabase.SUPERUSER, password);
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
    }

    private static boolean isInUse(Path place) throws IOException {
        try {
            HomeLock.take(place).close();
            return false;
        } catch (IllegalStateException taken) {
            return true;
        }
    }

    private static HomeDatabase started(Path place) {
        EmbeddedDatabase ours = EmbeddedDatabase.start(place);
        return new HomeDatabase(ours.port(), ours.password(), ours);
    }

    /** The port is on the fourth line of the process's own file. Source: PostgreSQL manual, "postmaster.pid". */
    private static HomeDatabase running(Path place) throws IOException {
        Path file = place.resolve("data").resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        String password = new SecretFile(place.resolve("password")).read().orElse("");
        if (lines.size() < 4 || !lines.get(3).strip().matches("[0-9]{1,5}") || password.isEmpty()) {
            throw new IOException("the server is starting or stopping; try again in a moment");
        }
        return new HomeDatabase(Integer.parseInt(lines.get(3).strip()), password, null);
    }
}
