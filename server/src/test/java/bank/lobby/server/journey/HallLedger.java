package bank.lobby.server.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database of a running hall holds, read past the server: the judge of what was kept. */
final class HallLedger implements AutoCloseable {

    private final Connection connection;

    private HallLedger(Connection connection) {
        this.connection = connection;
    }

    /** Finds the embedded database by what it leaves in the server's home. */
    static HallLedger open(HallProcess hall) throws IOException, SQLException {
        Path postgres;
        try (var files = Files.walk(hall.home(), 4)) {
            postgres = files.filter(each -> each.endsWith("data/postmaster.pid"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
        String port =
                Files.readAllLines(postgres.resolve("postmaster.pid")).get(3).trim();
        String password = Files.readString(postgres.resolveSibling("password")).trim();
        return new HallLedger(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password));
    }

    /** Tickets of events of {@code type}, one entry an event. */
    List<String> ticketsOf(String type) throws SQLException {
        return column(
                "SELECT ticket_id::text FROM event WHERE branch_id = 'renmin-road' AND type = ? AND ticket_id IS NOT NULL",
                type);
    }

    /** Revisions that are missing between the first and the branch's own. */
    List<String> gaps() throws SQLException {
        return column(
                "SELECT g::text FROM branch b, generate_series(1, b.rev) g WHERE b.id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM event e WHERE e.branch_id = b.id AND e.rev = g)",
                "renmin-road");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> column(String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
