package bank.lobby.server.station;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.wire.station.PrinterReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The printers of a branch's kiosks, each as its kiosk reported it last. */
@Component
public class StationPrinters {

    private static final String QUERY = """
            SELECT p.station_id, s.name, p.problem, p.since, p.paper_low, p.tickets_left
              FROM station_printer p JOIN station s ON s.id = p.station_id
             WHERE p.branch_id = :branch AND s.revoked_at IS NULL""";

    private static final RowMapper<StationPrinter> ROW = (row, n) -> new StationPrinter(
            Columns.uuid(row, "station_id"),
            row.getString("name"),
            row.getString("problem"),
            Columns.instant(row, "since"),
            row.getBoolean("paper_low"),
            Columns.integerOrNull(row, "tickets_left"));

    private final JdbcClient jdbc;
    private final BranchCommands commands;

    StationPrinters(JdbcClient jdbc, BranchCommands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** By name of the station; those that are shut out are left out. */
    public List<StationPrinter> of(String branch) {
        return jdbc.sql(QUERY + " ORDER BY s.name, s.id")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** Notes how {@code kiosk}'s printer is; hearing the same again changes nothing. */
    void report(Caller kiosk, String branch, PrinterReport report) {
        // The report is the whole state, so the state itself makes it harmless to repeat; a key would forbid A, B, A.
        BranchCommand command =
                new BranchCommand(branch, "printer-" + UUID.randomUUID(), kiosk, String.valueOf(report));
        commands.run(command, Noted.class, change -> note(change, report));
    }

    private Optional<Noted> note(BranchChange change, PrinterReport report) {
        UUID station = UUID.fromString(change.caller().id());
        StationPrinter before = jdbc.sql(QUERY + " AND p.station_id = :station")
                .param("branch", change.branch())
                .param("station", station)
                .query(ROW)
                .optional()
                .orElse(null);
        Instant since =
                before != null && Objects.equals(before.problem(), report.problem()) ? before.since() : change.now();
        StationPrinter now = new StationPrinter(
                station, change.caller().name(), report.problem(), since, report.paperLow(), report.ticketsLeft());
        if (now.equals(before)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("station", station);
        values.put("branch", change.branch());
        values.put("problem", now.problem());
        values.put("since", Columns.timestamp(since));
        values.put("low", now.paperLow());
        values.put("left", now.ticketsLeft());
        change.write("""
                INSERT INTO station_printer (station_id, branch_id, problem, since, paper_low, tickets_left)
                VALUES (:station, :branch, :problem, :since, :low, :left)
                ON CONFLICT (station_id) DO UPDATE SET problem = excluded.problem, since = excluded.since,
                       paper_low = excluded.paper_low, tickets_left = excluded.tickets_left""", values);
        change.append(new EventDraft(StationPrinter.EVENT, null, null, now));
        return Optional.of(new Noted(change.rev()));
    }

    /** At which revision it was noted; kept as the answer. */
    record Noted(long rev) {}
}
