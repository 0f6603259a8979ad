package bank.lobby.server.customer.list;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column stands where, from the first line of a list. */
final class ListHeading {

    private final Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
    private final int fields;

    private ListHeading(int fields) {
        this.fields = fields;
    }

    /** Reads the heading; empty when it is of no use, with why in {@code problems}. */
    static Optional<ListHeading> of(CsvLine line, ListProblems problems) {
        ListHeading heading = new ListHeading(line.fields());
        long before = problems.count();
        for (int i = 0; i < line.fields(); i++) {
            heading.add(line.text(i), i, problems);
        }
        for (ListColumn needed : new ListColumn[] {ListColumn.KIND, ListColumn.NUMBER, ListColumn.TIER}) {
            if (!heading.has(needed)) {
                problems.add(1, needed.word(), "this column is missing");
            }
        }
        if (heading.has(ListColumn.NAME) == heading.has(ListColumn.MASKED_NAME)) {
            problems.add(1, "", "either the column name or the column masked_name is needed");
        }
        return problems.count() == before ? Optional.of(heading) : Optional.empty();
    }

    private void add(String word, int place, ListProblems problems) {
        Optional<ListColumn> column = ListColumn.of(word);
        if (column.isEmpty()) {
            problems.add(1, "column " + (place + 1), "there is no such column; there are " + words());
        } else if (places.putIfAbsent(column.get(), place) != null) {
            problems.add(1, column.get().word(), "this column is there twice");
        }
    }

    private static String words() {
        return Arrays.stream(ListColumn.values()).map(ListColumn::word).collect(Collectors.joining(", "));
    }

    boolean has(ListColumn column) {
        return places.containsKey(column);
    }

    /** Index of {@code column}, which is there. */
    int place(ListColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** How many fields every line has. */
    int fields() {
        return fields;
    }
}
