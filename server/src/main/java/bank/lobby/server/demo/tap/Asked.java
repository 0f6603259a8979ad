package bank.lobby.server.demo.tap;

import java.util.ArrayList;
import java.util.List;

/** What one request asks of the database. Its own thread only. */
final class Asked {

    private final List<List<String>> trips = new ArrayList<>();
    private List<String> underWay = new ArrayList<>();
    private int statements;
    private int transactions;

    void executed(String sql, boolean bracket, boolean endsTransaction) {
        underWay.add(sql);
        statements += bracket ? 0 : 1;
        transactions += endsTransaction ? 1 : 0;
    }

    void cameBack() {
        trips.add(underWay);
        underWay = new ArrayList<>();
    }

    int statements() {
        return statements;
    }

    int transactions() {
        return transactions;
    }

    /** The statements of every round trip, in order. */
    List<List<String>> trips() {
        return trips;
    }
}
