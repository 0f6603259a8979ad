package bank.lobby.server.demo.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What this disk and this database can do at most: the smallest durable commit, one row, over and over. */
public final class CommitRate {

    private final String url;
    private final String password;

    private CommitRate(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The embedded database of the demo in {@code home}. */
    public static CommitRate of(Path home) throws IOException {
        Path database = home.resolve("server/db");
        String port = Files.readAllLines(database.resolve("data/postmaster.pid"))
                .get(3)
                .trim();
        return new CommitRate(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                Files.readString(database.resolve("password")).trim());
    }

    /** One-row commits per second of {@code connections} at once. */
    public double measure(int connections, Duration time) throws SQLException {
        try (Connection setup = connect();
                Statement statement = setup.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_commit (n bigint)");
        }
        AtomicLong commits = new AtomicLong();
        List<Load.Client> clients = new ArrayList<>();
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Connection connection = connect();
            open.add(connection);
            PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_commit VALUES (1)");
            clients.add(() -> {
                insert.executeUpdate();
                commits.incrementAndGet();
                return true;
            });
        }
        double seconds = Load.run(time, clients);
        for (Connection connection : open) {
            connection.close();
        }
        return commits.get() / seconds;
    }

    /** A connection of one's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }
}
