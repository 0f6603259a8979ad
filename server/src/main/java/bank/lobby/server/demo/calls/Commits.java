package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.check.CommitRate;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One-row commits a second of the server's database, by as many connections as a load has clients. */
final class Commits {

    /** Chosen: the database takes 60 connections, and the server's pool keeps 16 of them. */
    static final int MOST = 40;

    private final CommitRate probe;
    private final Duration time;
    private final Map<Integer, Double> rates = new TreeMap<>();

    Commits(Path home, Duration time) throws IOException {
        this.probe = CommitRate.of(home);
        this.time = time;
    }

    double by(int clients) throws SQLException {
        int connections = Math.min(clients, MOST);
        Double known = rates.get(connections);
        if (known == null) {
            known = probe.measure(connections, time);
            rates.put(connections, known);
        }
        return known;
    }

    /** By connections. */
    Map<Integer, Double> rates() {
        return rates;
    }
}
