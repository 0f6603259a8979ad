package bank.lobby.server.platform;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a command reads in any case, sent in the message that locks the branch. It is a statement of its own and begins when
 * the lock is got, so it sees what any later one would, for one round trip less.
 *
 * @param sql one SELECT with named parameters, none beginning with {@code locked_}
 * @param parameters by name
 * @param row reads one row
 */
public record Glance<T>(String sql, Map<String, ?> parameters, RowMapper<T> row) {

    public Glance {
        parameters = Map.copyOf(parameters);
    }

    /** The rows, read by themselves: without the lock, or by a command that has it already. */
    public List<T> read(JdbcClient jdbc) {
        return jdbc.sql(sql).params(parameters).query(row).list();
    }
}
