package bank.lobby.server.counter;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All counters and their sessions. Sessions are written only inside a {@link BranchChange}. */
@Repository
public class Counters {

    /** What {@link #counter} reads beside {@code branch_id}, of a counter named {@code c} and its session {@code s}. */
    public static final String COLUMNS = """
            c.no, c.names, c.first_choice, c.second_choice, c.also_call, c.window_groups,
            s.staff_no, s.opened_at, s.opened_rev, s.paused_since, s.pause_reason""";

    /** To be joined to a counter named {@code c}: its session {@code s}, where it is open. */
    public static final String SESSION = """

             LEFT JOIN counter_session s
                    ON s.branch_id = c.branch_id AND s.counter_no = c.no AND s.closed_at IS NULL""";

    private static final String SELECT =
            "SELECT c.branch_id, " + COLUMNS + " FROM counter c" + SESSION + " WHERE c.branch_id = :branch";

    private static final RowMapper<Counter> ROW = (row, n) -> counter(row);

    private final JdbcClient jdbc;

    Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One counter from the columns of its table as {@code branch_id, no, …} and its session's {@code staff_no, opened_at, …}. */
    public static Counter counter(ResultSet row) throws SQLException {
        return new Counter(
                row.getString("branch_id"),
                row.getInt("no"),
                Columns.names(row, "names"),
                new WorkProfile(
                        Columns.texts(row, "first_choice"),
                        Columns.texts(row, "second_choice"),
                        List.of(Columns.read(row.getString("also_call"), WorkProfile.AlsoCall[].class)),
                        Columns.texts(row, "window_groups")),
                row.getString("staff_no"),
                Columns.instantOrNull(row, "opened_at"),
                row.getObject("opened_rev", Long.class),
                paused(row));
    }

    private static Counter.@Nullable Paused paused(ResultSet row) throws SQLException {
        Instant since = Columns.instantOrNull(row, "paused_since");
        return since == null ? null : new Counter.Paused(since, row.getString("pause_reason"));
    }

    /** The counters of {@code branch} by number; may be empty. */
    public List<Counter> of(String branch) {
        return jdbc.sql(SELECT + " ORDER BY c.no")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** @throws Refusal 404 {@code unknown-counter} */
    public Counter get(String branch, int no) {
        return jdbc.sql(SELECT + " AND c.no = :no")
                .param("branch", branch)
                .param("no", no)
                .query(ROW)
                .optional()
                .orElseThrow(Counters::unknown);
    }

    /** The counter {@code staffNo} is signed in at, if one. */
    public Optional<Counter> ofTeller(String branch, String staffNo) {
        return jdbc.sql(SELECT + " AND s.staff_no = :staff")
                .param("branch", branch)
                .param("staff", staffNo)
                .query(ROW)
                .optional();
    }

    /**
     * The counter, with {@code change}'s caller signed in at it.
     *
     * @throws Refusal 409 {@code counter-closed}, 403 {@code not-your-counter}, 404 {@code unknown-counter}
     */
    public Counter ownedBy(BranchChange change, int no) {
        Counter counter = get(change.branch(), no);
        counter.mustBelongTo(change.caller().id());
        return counter;
    }

    /** The refusal of a counter that is not there. */
    public static Refusal unknown() {
        return Refusal.unknown("unknown-counter", "This branch has no such counter");
    }

    /** Adds a counter; does nothing when it exists. */
    public void add(Counter counter) {
        jdbc.sql("""
                INSERT INTO counter (branch_id, no, names, first_choice, second_choice, also_call, window_groups)
                VALUES (:branch, :no, :names::jsonb, :first, :second, :also::jsonb, :groups) ON CONFLICT DO NOTHING""")
                .param("branch", counter.branch())
                .param("no", counter.no())
                .param("names", Columns.write(counter.names()))
                .param("first", counter.profile().firstChoice().toArray(String[]::new))
                .param("second", counter.profile().secondChoice().toArray(String[]::new))
                .param("also", Columns.write(counter.profile().alsoCall()))
                .param("groups", counter.profile().windowGroups().toArray(String[]::new))
                .update();
    }

    void open(BranchChange change, int no) {
        change.write("""
                INSERT INTO counter_session (branch_id, counter_no, staff_no, opened_at, opened_rev)
                VALUES (:branch, :no, :staff, :now, :rev)""", at(change, no, change.caller().id()));
    }

    void close(BranchChange change, int no) {
        change.write("""
                UPDATE counter_session SET closed_at = :now
                 WHERE branch_id = :branch AND counter_no = :no AND closed_at IS NULL AND staff_no = :staff""", at(change, no, change.caller().id()));
    }

    void pause(BranchChange change, int no, String reason) {
        Map<String, @Nullable Object> values = at(change, no, change.caller().id());
        values.put("reason", reason);
        change.write("""
                UPDATE counter_session SET paused_since = :now, pause_reason = :reason
                 WHERE branch_id = :branch AND counter_no = :no AND closed_at IS NULL""", values);
    }

    void resume(BranchChange change, int no) {
        change.write("""
                UPDATE counter_session SET paused_since = NULL, pause_reason = NULL
                 WHERE branch_id = :branch AND counter_no = :no AND closed_at IS NULL""", at(change, no, change.caller().id()));
    }

    private static Map<String, @Nullable Object> at(BranchChange change, int no, String staffNo) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("no", no);
        values.put("rev", change.rev());
        values.put("staff", staffNo);
        values.put("now", Columns.timestamp(change.now()));
        return values;
    }
}
