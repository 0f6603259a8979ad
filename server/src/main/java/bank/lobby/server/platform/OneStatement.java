package bank.lobby.server.platform;

import bank.lobby.server.platform.BranchChange.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several writes as one SQL statement, each a WITH part before the last. They see the database as it was before any of
 * them, and foreign keys between them are checked at the end.
 *
 * @param sql with the parameters of the parts renamed, so that none meets another of its name
 * @param parameters of the parts
 */
record OneStatement(String sql, Map<String, @Nullable Object> parameters) {

    /** A named parameter, and not the cast {@code ::type}. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    /** The statements are few and made of constants: one for each combination of writes in the code. */
    private static final ConcurrentHashMap<List<String>, String> COMPOSED = new ConcurrentHashMap<>();

    /** @param last the parts after them and the final statement, with parameters of its own */
    static OneStatement of(List<Write> writes, String last) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            String prefix = prefix(i);
            writes.get(i).parameters().forEach((name, value) -> parameters.put(prefix + name, value));
        }
        List<String> parts =
                Stream.concat(writes.stream().map(Write::sql), Stream.of(last)).toList();
        return new OneStatement(COMPOSED.computeIfAbsent(parts, OneStatement::compose), parameters);
    }

    private static String compose(List<String> parts) {
        StringBuilder sql = new StringBuilder("WITH ");
        for (int i = 0; i < parts.size() - 1; i++) {
            Matcher parameters = PARAMETER.matcher(parts.get(i));
            sql.append("written").append(i).append(" AS (");
            sql.append(parameters.replaceAll(":" + prefix(i) + "$1")).append("),\n");
        }
        return sql.append(parts.getLast()).toString();
    }

    private static String prefix(int part) {
        return "w" + part + "_";
    }
}
