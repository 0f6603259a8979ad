package bank.lobby.server.customer.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Language;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The table of customers from the side of a list: rows go into a table of this transaction alone, are compared there, and
 * take their place all at once. Readers are never kept waiting. No statement can fail on a row, because the database would
 * write that row into its log.
 */
final class ListTable {

    private final Connection connection;

    /** @param connection in a transaction of the caller's */
    ListTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * What a list changed.
     *
     * @param added customers who were not there
     * @param changed customers of whom something is new
     * @param removed customers who are not on the list, where it replaces all
     */
    record Merge(long added, long changed, long removed) {}

    /** Codes of the bank's tiers. */
    TreeSet<String> tiers() throws SQLException {
        TreeSet<String> tiers = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT code FROM tier")) {
            while (row.next()) {
                tiers.add(row.getString(1));
            }
        }
        return tiers;
    }

    /** Makes the passing table and begins to fill it. */
    CopyIn begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMPORARY TABLE customer_list (
                        line bigint, token text, former text, tier text, masked_name text, relationship_manager text,
                        company text, language text, flags text[], notices jsonb) ON COMMIT DROP""");
        }
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY customer_list FROM STDIN");
    }

    /** Adds a row to {@code copy}. */
    static void write(CopyIn copy, ListRow row) throws SQLException {
        CustomerEntry entry = row.entry();
        Language language = entry.language();
        StringBuilder line = new StringBuilder(256);
        line.append(row.line()).append('\t').append(row.token().current());
        add(line, row.token().former());
        add(line, entry.tier());
        add(line, entry.maskedName());
        add(line, entry.relationshipManager());
        add(line, entry.company());
        add(line, language == null ? null : language.tag());
        add(line, "{" + String.join(",", entry.flags()) + "}");
        add(line, Columns.write(entry.notices()));
        byte[] bytes = line.append('\n').toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** Text holds no control characters; of what is left only the backslash means something to COPY. */
    private static void add(StringBuilder line, @Nullable String text) {
        line.append('\t').append(text == null ? "\\N" : text.replace("\\", "\\\\"));
    }

    /** Says of every number that is there more than once in which lines it is. */
    void duplicates(ListProblems problems) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE customer_list");
            try (ResultSet row = statement.executeQuery("""
                    SELECT line, first FROM
                           (SELECT line, min(line) OVER (PARTITION BY token) AS first FROM customer_list) AS lines
                     WHERE line > first ORDER BY line""")) {
                while (row.next()) {
                    problems.add(
                            row.getLong("line"),
                            ListColumn.NUMBER.word(),
                            "the same number as in line " + row.getLong("first"));
                }
            }
        }
    }

    /** How many of the list were there under their former token alone; those rows are gone then. */
    private static long moved(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                WITH gone AS (
                    DELETE FROM customer c USING customer_list l WHERE c.token = l.former RETURNING l.token)
                SELECT count(*) FROM gone WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.token = gone.token)""")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Puts the passing table in place. Rows under a former token go first: that is what keeps the server, which moves such
     * rows itself, from waiting for us.
     */
    Merge merge(boolean isWhole) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '30s'");
            long moved = moved(statement);
            long removed = isWhole ? statement.executeLargeUpdate("""
                            DELETE FROM customer c
                             WHERE NOT EXISTS (SELECT 1 FROM customer_list l WHERE l.token = c.token)""") : 0;
            try (ResultSet row = statement.executeQuery("""
                    WITH kept AS (
                        INSERT INTO customer AS c (token, tier, masked_name, relationship_manager, company, language,
                                                   flags, notices)
                        SELECT token, tier, masked_name, relationship_manager, company, language, flags, notices
                          FROM customer_list
                        ON CONFLICT (token) DO UPDATE
                           SET tier = excluded.tier, masked_name = excluded.masked_name,
                               relationship_manager = excluded.relationship_manager, company = excluded.company,
                               language = excluded.language, flags = excluded.flags, notices = excluded.notices
                         WHERE (c.tier, c.masked_name, c.relationship_manager, c.company, c.language, c.flags, c.notices)
                               IS DISTINCT FROM
                               (excluded.tier, excluded.masked_name, excluded.relationship_manager, excluded.company,
                                excluded.language, excluded.flags, excluded.notices)
                        RETURNING (xmax = 0) AS is_new)
                    SELECT count(*) FILTER (WHERE is_new) AS added, count(*) FILTER (WHERE NOT is_new) AS changed
                      FROM kept""")) {
                row.next();
                return new Merge(row.getLong("added") - moved, row.getLong("changed") + moved, removed);
            }
        }
    }
}
