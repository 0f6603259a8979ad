package bank.lobby.server.customer.list;

import bank.lobby.server.customer.CustomerTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.copy.CopyIn;

/**
 * Brings a list in, in one pass and one transaction: rows are stored beside the table while the lines after them are still
 * being checked, and one bad line undoes all of it. Memory does not grow with the list.
 */
public final class ListImport {

    private final Connection connection;
    private final CustomerTokens tokens;

    public ListImport(Connection connection, CustomerTokens tokens) {
        this.connection = connection;
        this.tokens = tokens;
    }

    /** What to do with a list that is good. */
    public enum Mode {
        /** Adds and changes, and leaves whoever is not on it. */
        MERGE,
        /** The list is the whole of the bank's customers. */
        REPLACE,
        /** Nothing: only says what would be. */
        CHECK
    }

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * The list is good.
         *
         * @param rows customers on it
         * @param added of them, who were not there
         * @param changed of them, of whom something is new
         * @param removed who are not on the list, where it replaces all
         */
        record Good(long rows, long added, long changed, long removed) implements Outcome {}

        /** The list is bad, and nothing is changed. */
        record Bad(ListProblems problems) implements Outcome {}
    }

    /**
     * Reads {@code file} to its end and does as {@code mode} says. Whatever is thrown, nothing is changed.
     *
     * @param file stays the caller's to close
     */
    public Outcome run(InputStream file, Charset charset, Mode mode, ListProgress progress)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (ListLines lines = new ListLines(file, charset)) {
            Outcome outcome = run(lines, mode, progress);
            if (outcome instanceof Outcome.Good && mode != Mode.CHECK) {
                connection.commit();
            }
            return outcome;
        } finally {
            connection.rollback();
        }
    }

    private Outcome run(ListLines lines, Mode mode, ListProgress progress) throws IOException, SQLException {
        ListProblems problems = new ListProblems();
        ListTable table = new ListTable(connection);
        Optional<RowReader> reader = reader(lines, table.tiers(), problems);
        long rows = reader.isPresent() ? copy(lines, reader.get(), table, problems, progress) : 0;
        if (problems.isEmpty() && rows == 0) {
            problems.add(lines.number(), "", "there is nobody on this list");
        }
        if (problems.isEmpty()) {
            progress.storing(rows);
            table.duplicates(problems);
        }
        if (!problems.isEmpty()) {
            return new Outcome.Bad(problems);
        }
        ListTable.Merge merge = table.merge(mode == Mode.REPLACE);
        return new Outcome.Good(rows, merge.added(), merge.changed(), merge.removed());
    }

    private Optional<RowReader> reader(ListLines lines, Set<String> tiers, ListProblems problems) throws IOException {
        return line(lines, lines.next(), problems)
                .flatMap(line -> ListHeading.of(line, problems))
                .map(heading -> new RowReader(heading, tiers, tokens, problems));
    }

    /** Copies the rows for as long as every line was good, and reads all the lines in any case. */
    private static long copy(
            ListLines lines, RowReader reader, ListTable table, ListProblems problems, ListProgress progress)
            throws IOException, SQLException {
        CopyIn copy = table.begin();
        try {
            long rows = 0;
            for (ListLines.Outcome read = lines.next(); read != ListLines.Outcome.END; read = lines.next()) {
                if (read == ListLines.Outcome.READ && lines.length() == 0) {
                    continue;
                }
                Optional<ListRow> row = line(lines, read, problems).flatMap(line -> reader.read(lines.number(), line));
                if (row.isPresent() && problems.isEmpty()) {
                    ListTable.write(copy, row.get());
                    rows++;
                }
                progress.read(lines.bytes(), lines.number());
            }
            return rows;
        } finally {
            // Ended, not cancelled, also when the list is bad: a cancelled one has the database log the row it was at.
            if (copy.isActive()) {
                copy.endCopy();
            }
        }
    }

    private static Optional<CsvLine> line(ListLines lines, ListLines.Outcome read, ListProblems problems) {
        try {
            return switch (read) {
                case READ -> Optional.of(CsvLine.of(lines.signs(), lines.length()));
                case TOO_LONG -> wrong(lines, problems, "longer than " + ListLines.LONGEST + " bytes");
                case NO_TEXT -> wrong(lines, problems, "no text in this encoding; --encoding names another");
                case END -> wrong(lines, problems, "there is nothing in this file");
            };
        } catch (IllegalArgumentException notCsv) {
            return wrong(lines, problems, String.valueOf(notCsv.getMessage()));
        }
    }

    private static Optional<CsvLine> wrong(ListLines lines, ListProblems problems, String why) {
        problems.add(Math.max(1, lines.number()), "", why);
        return Optional.empty();
    }
}
