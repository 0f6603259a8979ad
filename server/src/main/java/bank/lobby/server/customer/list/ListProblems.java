package bank.lobby.server.customer.list;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a list; the first of them are kept, the others counted. */
public final class ListProblems {

    /** Chosen: more than anybody mends before trying again. */
    static final int KEPT = 1000;

    private final List<ListProblem> first = new ArrayList<>();
    private long count;

    void add(long line, String column, String why) {
        if (count++ < KEPT) {
            first.add(new ListProblem(line, column, why));
        }
    }

    /** The first of them, in the order they were found. */
    public List<ListProblem> first() {
        return List.copyOf(first);
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
