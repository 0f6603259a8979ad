package bank.lobby.server.platform;

import bank.lobby.server.platform.BranchChange.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several writes as one SQL statement, each a WITH part before the last. They see the database as it was before any of
 * them, and foreign keys between them are checked at the end. Behind it in the same message, what is read of them and the
 * end of the transaction.
 *
 * @param sql with the parameters of the parts renamed, so that none meets another of its name
 * @param parameters of the parts
 */
record OneStatement(String sql, Map<String, @Nullable Object> parameters) {

    /** A named parameter, and not the cast {@code ::type}. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private static final String READ = "r_";

    /** The statements are few and made of constants: one for each combination of writes in the code. */
    private static final ConcurrentHashMap<List<String>, String> COMPOSED = new ConcurrentHashMap<>();

    /**
     * @param last the parts after them and the final statement, with parameters of its own
     * @param read is read when all is written; {@code null} for nothing
     */
    static OneStatement of(List<Write> writes, String last, @Nullable Glance<?> read) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            String prefix = prefix(i);
            writes.get(i).parameters().forEach((name, value) -> parameters.put(prefix + name, value));
        }
        if (read != null) {
            read.parameters().forEach((name, value) -> parameters.put(READ + name, value));
        }
        List<String> parts = Stream.concat(
                        writes.stream().map(Write::sql), Stream.of(last, read == null ? "" : read.sql()))
                .toList();
        return new OneStatement(COMPOSED.computeIfAbsent(parts, OneStatement::compose), parameters);
    }

    private static String compose(List<String> parts) {
        int writes = parts.size() - 2;
        StringBuilder sql = new StringBuilder("WITH ");
        for (int i = 0; i < writes; i++) {
            sql.append("written").append(i).append(" AS (");
            sql.append(renamed(parts.get(i), prefix(i))).append("),\n");
        }
        sql.append(parts.get(writes)).append(";\n");
        String read = parts.getLast();
        return read.isEmpty()
                ? sql.append("COMMIT").toString()
                : sql.append(renamed(read, READ)).append(";\nCOMMIT").toString();
    }

    private static String renamed(String sql, String prefix) {
        return PARAMETER.matcher(sql).replaceAll(":" + prefix + "$1");
    }

    private static String prefix(int part) {
        return "w" + part + "_";
    }
}
