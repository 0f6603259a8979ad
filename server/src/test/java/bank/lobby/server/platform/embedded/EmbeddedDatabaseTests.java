package bank.lobby.server.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The child process database is durable, closed to strangers, and comes back after a kill. */
class EmbeddedDatabaseTests {

    @TempDir
    Path home;

    @Test
    void syncsEveryCommitAndLetsNobodyInWithoutThePassword() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void stopsTheDatabaseThatAKilledServerLeftBehindAndKeepsItsRows() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).isEqualTo(KilledServer.HALTED);

        long orphan = Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                .getFirst()
                .trim());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(query(database, "SELECT n FROM kept")).isEqualTo("7");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void refusesASecondServerInTheSameHomeAndLeavesTheFirstAlone() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home)).hasMessageContaining("Another server");

            assertThat(show(first, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void letsACommandInBesideTheServerAndWithoutOne() throws Exception {
        assertThatThrownBy(() -> HomeDatabase.open(home)).hasMessageContaining("start the server there once");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(home.resolve("db"))) {
            try (HomeDatabase beside = HomeDatabase.open(home);
                    Connection connection = beside.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE entered AS SELECT 7 AS n");
            }
            assertThat(query(server, "SELECT n FROM entered")).isEqualTo("7");
        }

        try (HomeDatabase alone = HomeDatabase.open(home);
                Connection connection = alone.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT n FROM entered")) {
            assertThat(row.next()).isTrue();
        }
        assertThat(home.resolve("db/data/postmaster.pid")).doesNotExist();
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        return query(database, "SHOW " + setting);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A server that stores a row and is gone without a word, as after kill -9. */
    static final class KilledServer {

        static final int HALTED = 137;

        private KilledServer() {}

        public static void main(String[] args) throws SQLException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (n int)");
                statement.execute("INSERT INTO kept VALUES (7)");
            }
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
