package bank.lobby.server.customer.list;

/**
 * What is wrong in one place of a list. Says where and why, never what stands there.
 *
 * @param line number of the line in the file, the heading is 1
 * @param column name of the column; empty for the line as a whole
 * @param why in words
 */
public record ListProblem(long line, String column, String why) {

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column) + ": " + why;
    }
}
