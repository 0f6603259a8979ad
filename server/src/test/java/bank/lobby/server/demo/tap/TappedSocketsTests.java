package bank.lobby.server.demo.tap;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the tap counts of a real driver on a real database. */
class TappedSocketsTests {

    private final Asked asked = new Asked();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        JdbcConnectionDetails database = new TestDatabase().testConnection();
        Properties properties = new Properties();
        properties.setProperty("user", database.getUsername());
        properties.setProperty("password", database.getPassword());
        properties.setProperty("socketFactory", TappedSockets.class.getName());
        connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        SqlTap.SHARED.work(asked);
    }

    @AfterEach
    void disconnect() throws SQLException {
        SqlTap.SHARED.work(null);
        connection.close();
    }

    @Test
    void countsAStatementOutsideOfATransactionAsOneOfItsOwn() throws SQLException {
        run("SELECT 1");

        assertThat(asked.statements()).isEqualTo(1);
        assertThat(asked.transactions()).isEqualTo(1);
        assertThat(asked.trips()).containsExactly(List.of("SELECT 1"));
    }

    @Test
    void countsTwoStatementsOfATransactionAsThreeRoundTripsWithItsEnd() throws SQLException {
        connection.setAutoCommit(false);
        run("SELECT 1");
        run("SELECT 2");
        connection.commit();

        assertThat(asked.statements()).isEqualTo(2);
        assertThat(asked.transactions()).isEqualTo(1);
        assertThat(asked.trips()).containsExactly(List.of("BEGIN", "SELECT 1"), List.of("SELECT 2"), List.of("COMMIT"));
    }

    @Test
    void hearsACommitThatTravelsWithTheStatementBeforeIt() throws SQLException {
        connection.setAutoCommit(false);
        run("SELECT 1");
        try (PreparedStatement both = connection.prepareStatement("SELECT 2;\nCOMMIT")) {
            both.execute();
        }
        connection.commit();

        assertThat(asked.statements()).isEqualTo(2);
        assertThat(asked.transactions()).isEqualTo(1);
        assertThat(asked.trips()).containsExactly(List.of("BEGIN", "SELECT 1"), List.of("SELECT 2", "COMMIT"));
    }

    @Test
    void hearsAStatementThatTheDriverPreparedOnTheServer() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 3")) {
            for (int i = 0; i < 10; i++) {
                statement.executeQuery().close();
            }
        }

        assertThat(asked.trips()).hasSize(10).containsOnly(List.of("SELECT 3"));
    }

    @Test
    void givesTheRequestNothingOfWhatOthersAsk() throws SQLException {
        long before = SqlTap.SHARED.getStatements();
        SqlTap.SHARED.work(null);
        run("SELECT 1");

        assertThat(asked.statements()).isZero();
        assertThat(SqlTap.SHARED.getStatements()).isGreaterThan(before);
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
        }
    }
}
