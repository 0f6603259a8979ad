package bank.lobby.server.catalog.editor;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.ServiceRows;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.triage.BranchDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue's tables as the editor reads and writes them. Everything is written inside a {@link BranchChange}. */
@Repository
class CatalogueRows {

    private static final String ENTRIES = "SELECT " + ServiceRows.COLUMNS + """
            , rev, changed_by, changed_at, EXISTS (
                    SELECT 1 FROM ticket t WHERE t.branch_id = service.branch_id
                       AND (t.service_code = service.code OR t.asked_service = service.code))
                 OR EXISTS (
                    SELECT 1 FROM appointment a WHERE a.branch_id = service.branch_id AND a.service_code = service.code)
                 AS used
              FROM service WHERE branch_id = :branch""";

    private static final RowMapper<CatalogueEntry> ENTRY = (row, n) -> {
        BankingService service = ServiceRows.read(row);
        return new CatalogueEntry(
                ServiceDraft.of(service),
                service.withdrawn(),
                row.getLong("rev"),
                row.getString("changed_by"),
                Columns.instantOrNull(row, "changed_at"),
                row.getBoolean("used"));
    };

    private final JdbcClient jdbc;

    CatalogueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The services of {@code branch} in menu order, those withdrawn among them; may be empty. */
    List<CatalogueEntry> entries(String branch) {
        return jdbc.sql(ENTRIES + " ORDER BY position, code")
                .param("branch", branch)
                .query(ENTRY)
                .list();
    }

    /** The greatest number given on {@code day} by service; may be empty. */
    Map<String, Integer> lastNumbers(String branch, LocalDate day) {
        return jdbc
                .sql("""
                        SELECT s.code, n.next_no - 1 AS last FROM service s
                          JOIN series n ON n.branch_id = s.branch_id AND n.prefix = s.prefix
                         WHERE s.branch_id = :branch AND n.service_date = :day""")
                .param("branch", branch)
                .param("day", day)
                .query((row, n) -> Map.entry(row.getString("code"), row.getInt("last")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The service as it stands under the lock of a change of {@code branch}. */
    Optional<CatalogueEntry> entry(String branch, String code) {
        return jdbc.sql(ENTRIES + " AND code = :code")
                .param("branch", branch)
                .param("code", code)
                .query(ENTRY)
                .optional();
    }

    void insert(BranchChange change, int position, BankingService service) {
        change.write(
                "INSERT INTO service (branch_id, position, rev, changed_by, changed_at, " + ServiceRows.STORED
                        + ") VALUES (:branch, :position, :rev, :by, :at, " + ServiceRows.PARAMETERS + ")",
                values(change, service, position));
    }

    void update(BranchChange change, BankingService service) {
        change.write(
                "UPDATE service SET (rev, changed_by, changed_at, " + ServiceRows.STORED
                        + ") = ROW (:rev, :by, :at, " + ServiceRows.PARAMETERS
                        + ") WHERE branch_id = :branch AND code = :code",
                values(change, service, 0));
    }

    void delete(BranchChange change, String code) {
        change.write(
                "DELETE FROM service WHERE branch_id = :branch AND code = :code",
                Map.of("branch", change.branch(), "code", code));
    }

    /** Gives {@code codes} the places 1, 2, and so on. */
    void order(BranchChange change, List<String> codes) {
        change.write("""
                UPDATE service SET position = place.n
                  FROM unnest(:codes) WITH ORDINALITY AS place (code, n)
                 WHERE service.branch_id = :branch AND service.code = place.code""", Map.of("branch", change.branch(), "codes", codes.toArray(String[]::new)));
    }

    void put(BranchChange change, BranchDay day) {
        change.write(
                """
                INSERT INTO branch_day (branch_id, day, names, hours)
                VALUES (:branch, :day, :names::jsonb, :hours::jsonb)
                ON CONFLICT (branch_id, day) DO UPDATE SET names = excluded.names, hours = excluded.hours""",
                Map.of(
                        "branch",
                        change.branch(),
                        "day",
                        day.date(),
                        "names",
                        Columns.write(day.names()),
                        "hours",
                        Columns.write(day.hours())));
    }

    void removeDay(BranchChange change, LocalDate date) {
        change.write(
                "DELETE FROM branch_day WHERE branch_id = :branch AND day = :day",
                Map.of("branch", change.branch(), "day", date));
    }

    void dutyGrace(BranchChange change, @Nullable Duration grace) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("grace", grace == null ? null : grace.toMinutes());
        change.write("UPDATE branch SET duty_grace_minutes = :grace::int WHERE id = :branch", values);
    }

    /** Numbers of the counters of {@code branch} that take {@code service}, in order; may be empty. */
    List<Integer> countersOf(String branch, String service) {
        return jdbc.sql("""
                SELECT c.no FROM counter c
                 WHERE c.branch_id = :branch AND (:code = ANY (c.first_choice || c.second_choice) OR EXISTS (
                     SELECT 1 FROM jsonb_array_elements(c.also_call) also WHERE also ->> 'service' = :code))
                 ORDER BY c.no""")
                .param("branch", branch)
                .param("code", service)
                .query((row, n) -> row.getInt("no"))
                .list();
    }

    private static Map<String, @Nullable Object> values(BranchChange change, BankingService service, int position) {
        Map<String, @Nullable Object> values = ServiceRows.values(service);
        values.put("branch", change.branch());
        values.put("position", position);
        values.put("rev", change.rev());
        values.put("by", change.caller().id());
        values.put("at", Columns.timestamp(change.now()));
        return values;
    }
}
