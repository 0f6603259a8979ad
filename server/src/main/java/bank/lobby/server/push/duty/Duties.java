package bank.lobby.server.push.duty;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duty rosters of all branches. */
@Repository
public class Duties {

    private static final String QUERY = """
            SELECT d.staff_no, s.name, d.group_code, d.since, d.reachable
              FROM duty d JOIN staff s ON s.staff_no = d.staff_no
             WHERE d.branch_id = :branch""";

    private static final RowMapper<Duty> ROW = (row, n) -> new Duty(
            row.getString("staff_no"),
            row.getString("name"),
            row.getString("group_code"),
            Columns.instant(row, "since"),
            row.getBoolean("reachable"),
            false);

    private static final RowMapper<Place> PLACE =
            (row, n) -> new Place(row.getString("branch"), row.getString("staff_no"));

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is on duty in {@code branch}, the longest first; may be empty. */
    public List<Duty> of(String branch) {
        return jdbc.sql(QUERY + " ORDER BY d.since, d.staff_no")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** The duty of {@code staffNo} under the lock of {@code change}, if one. */
    public Optional<Duty> find(BranchChange change, String staffNo) {
        return jdbc.sql(QUERY + " AND d.staff_no = :staffNo")
                .param("branch", change.branch())
                .param("staffNo", staffNo)
                .query(ROW)
                .optional();
    }

    /** Branches in which {@code staffNo} is on duty. */
    List<String> branchesOf(String staffNo) {
        return jdbc.sql("SELECT branch_id FROM duty WHERE staff_no = :staffNo")
                .param("staffNo", staffNo)
                .query((row, n) -> row.getString("branch_id"))
                .list();
    }

    void keep(BranchChange change, Duty duty) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("staffNo", duty.id());
        values.put("group", duty.group());
        values.put("since", Columns.timestamp(duty.since()));
        values.put("reachable", duty.reachable());
        values.put("now", Columns.timestamp(change.now()));
        change.write("""
                INSERT INTO duty (branch_id, staff_no, group_code, since, reachable, seen_at)
                VALUES (:branch, :staffNo, :group, :since, :reachable, :now)
                ON CONFLICT (branch_id, staff_no) DO UPDATE SET group_code = excluded.group_code,
                       since = excluded.since, reachable = excluded.reachable,
                       seen_at = CASE WHEN excluded.reachable THEN excluded.seen_at ELSE duty.seen_at END""", values);
    }

    void remove(BranchChange change, String staffNo) {
        change.write(
                "DELETE FROM duty WHERE branch_id = :branch AND staff_no = :staffNo",
                Map.of("branch", change.branch(), "staffNo", staffNo));
    }

    /** A person in a branch. */
    record Place(String branch, String staffNo) {}

    /** Notes that the tablets of {@code here} were heard at {@code now}; returns those that had been given up. */
    List<Place> seen(List<Place> here, Instant now) {
        return jdbc
                .sql("""
                UPDATE duty d SET seen_at = :now
                  FROM unnest(:branches::text[], :people::text[]) AS here (branch_id, staff_no)
                 WHERE d.branch_id = here.branch_id AND d.staff_no = here.staff_no
                RETURNING d.branch_id, d.staff_no, NOT d.reachable AS back""")
                .param("now", Columns.timestamp(now))
                .param("branches", here.stream().map(Place::branch).toArray(String[]::new))
                .param("people", here.stream().map(Place::staffNo).toArray(String[]::new))
                .query((row, n) -> row.getBoolean("back")
                        ? List.of(new Place(row.getString("branch_id"), row.getString("staff_no")))
                        : List.<Place>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Those counted as reachable whose tablet was not heard since {@code before}. */
    List<Place> silentSince(Instant before) {
        return jdbc.sql("SELECT branch_id AS branch, staff_no FROM duty WHERE reachable AND seen_at < :before")
                .param("before", Columns.timestamp(before))
                .query(PLACE)
                .list();
    }

    /** Those whose tablet was silent for longer than their branch allows; {@code usualMinutes} where it says nothing. */
    List<Place> absent(Instant now, int usualMinutes) {
        return jdbc.sql("""
                SELECT d.branch_id AS branch, d.staff_no FROM duty d LEFT JOIN push_rule r ON r.branch_id = d.branch_id
                 WHERE d.seen_at < :now::timestamptz - make_interval(mins => coalesce((r.rule ->> 'absenceMinutes')::int, :usual))""")
                .param("now", Columns.timestamp(now))
                .param("usual", usualMinutes)
                .query(PLACE)
                .list();
    }

    /** Those who went on duty on an earlier business day than {@code now} belongs to. */
    List<Place> fromYesterday(Instant now) {
        return jdbc.sql("""
                SELECT d.branch_id AS branch, d.staff_no FROM duty d JOIN branch b ON b.id = d.branch_id
                 WHERE ((d.since AT TIME ZONE b.zone) - b.day_rolls_at::interval)::date
                     < ((:now AT TIME ZONE b.zone) - b.day_rolls_at::interval)::date""").param("now", Columns.timestamp(now)).query(PLACE).list();
    }
}
