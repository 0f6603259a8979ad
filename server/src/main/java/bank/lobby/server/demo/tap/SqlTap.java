package bank.lobby.server.demo.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all connections to PostgreSQL were used for since the start, and what each kind of request did with them. There is
 * one to a process, because the driver makes its sockets by the name of a class. Thread-safe.
 */
final class SqlTap implements SqlTapMXBean {

    static final SqlTap SHARED = new SqlTap();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LongAdder statements = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder transactions = new LongAdder();
    private final ThreadLocal<@Nullable Asked> current = new ThreadLocal<>();
    private final Map<String, RequestKind> kinds = new ConcurrentHashMap<>();

    /** From now on this thread works for {@code asked}; {@code null} for nobody in particular. */
    void work(@Nullable Asked asked) {
        if (asked == null) {
            current.remove();
        } else {
            current.set(asked);
        }
    }

    /** A request of {@code kind} has been answered. */
    void answered(String kind, Asked asked) {
        kinds.computeIfAbsent(kind, key -> new RequestKind()).add(asked);
    }

    void executed(String sql, boolean endsTransaction) {
        boolean bracket = isBracket(sql);
        if (!bracket) {
            statements.increment();
        }
        if (endsTransaction) {
            transactions.increment();
        }
        Asked asked = current.get();
        if (asked != null) {
            asked.executed(sql, bracket, endsTransaction);
        }
    }

    void answeredByDatabase() {
        roundTrips.increment();
        Asked asked = current.get();
        if (asked != null) {
            asked.cameBack();
        }
    }

    /** What only opens or closes a transaction is no statement here. */
    private static boolean isBracket(String sql) {
        return sql.startsWith("BEGIN") || sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }

    @Override
    public long getStatements() {
        return statements.sum();
    }

    @Override
    public long getRoundTrips() {
        return roundTrips.sum();
    }

    @Override
    public long getTransactions() {
        return transactions.sum();
    }

    @Override
    public void forget() {
        kinds.clear();
    }

    @Override
    public String requests() {
        List<Map<String, Object>> all = new ArrayList<>();
        new TreeMap<>(kinds).forEach((kind, counts) -> all.add(counts.told(kind)));
        return JSON.writeValueAsString(all);
    }
}
