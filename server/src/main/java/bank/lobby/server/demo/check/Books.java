package bank.lobby.server.demo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a branch's events hold, read past the server. */
public final class Books implements AutoCloseable {

    private final Connection connection;
    private final String branch;

    private Books(Connection connection, String branch) {
        this.connection = connection;
        this.branch = branch;
    }

    public static Books open(Path home, String branch) throws IOException, SQLException {
        return new Books(CommitRate.of(home).connect(), branch);
    }

    /** The books of another branch over the same connection. */
    public Books at(String other) {
        return new Books(connection, other);
    }

    /** Faults of the log by itself: revisions that are missing, and tickets called more than once. */
    public List<String> faults() throws SQLException {
        List<String> faults = new ArrayList<>();
        column("""
                SELECT g::text FROM branch b, generate_series(1, b.rev) g
                 WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM event e WHERE e.branch_id = b.id AND e.rev = g)""").forEach(rev -> faults.add("revision " + rev + " is missing"));
        column("""
                SELECT ticket_id::text FROM event WHERE branch_id = ? AND type = 'CALLED'
                 GROUP BY ticket_id HAVING count(*) > 1""").forEach(ticket -> faults.add("called twice: " + ticket));
        column("""
                SELECT number || ' of ' || service_date FROM ticket WHERE branch_id = ?
                 GROUP BY number, service_date HAVING count(*) > 1""").forEach(number -> faults.add("given twice: " + number));
        return faults;
    }

    /** Those of {@code tickets} that have no event of {@code type}: acknowledged, and lost. */
    public List<String> lost(String type, List<String> tickets) throws SQLException {
        Set<String> kept = new HashSet<>(
                column("SELECT ticket_id::text FROM event WHERE branch_id = ? AND type = '" + type + "'"));
        return tickets.stream()
                .filter(ticket -> !kept.contains(ticket))
                .map(ticket -> type + " was acknowledged and is lost: " + ticket)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> column(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, branch);
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
