package bank.lobby.server.catalog;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of counters a triage rule may place a ticket in, beside those of its service. Data of the bank. */
@Repository
public class WindowGroups {

    private final JdbcClient jdbc;

    WindowGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One group, by code. */
    public record WindowGroup(String code, Names names) {}

    /** All, in the order shown. */
    public List<WindowGroup> all() {
        return jdbc.sql("SELECT code, names FROM window_group ORDER BY position, code")
                .query((row, n) -> new WindowGroup(row.getString("code"), Columns.names(row, "names")))
                .list();
    }
}
