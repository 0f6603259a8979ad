package bank.lobby.server.customer.list;

/**
 * One line of a CSV file cut into its fields, in place. The form is that of RFC 4180 without line breaks inside of fields:
 * so one bad line never takes the next with it, and every problem has its line. Confined to one thread.
 */
final class CsvLine {

    private static final int MOST_FIELDS = 64;

    private final char[] signs;
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private int fields;

    private CsvLine(char[] signs) {
        this.signs = signs;
    }

    /**
     * Cuts {@code signs}, whose fields are unquoted where they stand; they stay the caller's to wipe.
     *
     * @throws IllegalArgumentException when the line is not of the form; it says why, and nothing of the line
     */
    static CsvLine of(char[] signs, int length) {
        CsvLine line = new CsvLine(signs);
        int at = 0;
        do {
            at = line.field(at, length) + 1;
        } while (at <= length);
        return line;
    }

    /** Takes the field that begins at {@code at}; the index of the comma after it, or {@code length}. */
    private int field(int at, int length) {
        if (fields == MOST_FIELDS) {
            throw new IllegalArgumentException("more than " + MOST_FIELDS + " fields");
        }
        if (at < length && signs[at] == '"') {
            return quoted(at + 1, length);
        }
        int end = at;
        while (end < length && signs[end] != ',') {
            if (signs[end] == '"') {
                throw new IllegalArgumentException("a quotation mark inside of a field that does not begin with one");
            }
            end++;
        }
        add(at, end);
        return end;
    }

    private int quoted(int start, int length) {
        int end = start;
        for (int at = start; at < length; at++) {
            if (signs[at] != '"') {
                signs[end++] = signs[at];
            } else if (at + 1 < length && signs[at + 1] == '"') {
                signs[end++] = signs[at++];
            } else if (at + 1 == length || signs[at + 1] == ',') {
                add(start, end);
                return at + 1;
            } else {
                throw new IllegalArgumentException("text after the quotation mark that ends a field");
            }
        }
        throw new IllegalArgumentException("a quotation mark that is never closed; a field does not go over lines");
    }

    private void add(int start, int end) {
        from[fields] = start;
        to[fields++] = end;
    }

    int fields() {
        return fields;
    }

    /** The field as text, without blanks around it; not for numbers. */
    String text(int field) {
        return new String(signs, from[field], to[field] - from[field]).strip();
    }

    /** The field as bytes of a new array that the caller wipes; a sign that is not ASCII becomes a question mark. */
    byte[] bytes(int field) {
        byte[] bytes = new byte[to[field] - from[field]];
        for (int i = 0; i < bytes.length; i++) {
            char sign = signs[from[field] + i];
            bytes[i] = (byte) (sign < 0x80 ? sign : '?');
        }
        return bytes;
    }
}
