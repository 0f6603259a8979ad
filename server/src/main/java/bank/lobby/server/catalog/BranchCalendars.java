package bank.lobby.server.catalog;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import bank.lobby.wire.triage.BranchDay;
import bank.lobby.wire.triage.Stretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar of every branch: holidays (节假日), make-up working days (调休), and how long a service may be without staff. */
@Repository
public class BranchCalendars {

    private final JdbcClient jdbc;
    private final Kept<BranchCalendar> kept = new Kept<>(this::of);

    BranchCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it stands under the lock of {@code change}. */
    public BranchCalendar of(BranchChange change) {
        return kept.get(change);
    }

    /** The calendar of {@code branch}; that of one that does not exist is empty. */
    public BranchCalendar of(String branch) {
        List<BranchDay> days = jdbc.sql("""
                SELECT day, names, hours::text AS hours FROM branch_day
                 WHERE branch_id = :branch ORDER BY day""")
                .param("branch", branch)
                .query((row, n) -> new BranchDay(
                        row.getObject("day", LocalDate.class),
                        Columns.names(row, "names"),
                        List.of(Columns.read(row.getString("hours"), Stretch[].class))))
                .list();
        return new BranchCalendar(days, dutyGrace(branch));
    }

    private @Nullable Duration dutyGrace(String branch) {
        return jdbc.sql("SELECT duty_grace_minutes FROM branch WHERE id = :branch AND duty_grace_minutes IS NOT NULL")
                .param("branch", branch)
                .query((row, n) -> Duration.ofMinutes(row.getInt("duty_grace_minutes")))
                .optional()
                .orElse(null);
    }

    /** Adds {@code day}, or puts it in the place of what was said of that date. */
    public void put(String branch, BranchDay day) {
        jdbc.sql("""
                INSERT INTO branch_day (branch_id, day, names, hours)
                VALUES (:branch, :day, :names::jsonb, :hours::jsonb)
                ON CONFLICT (branch_id, day) DO UPDATE SET names = excluded.names, hours = excluded.hours""")
                .param("branch", branch)
                .param("day", day.date())
                .param("names", Columns.write(day.names()))
                .param("hours", Columns.write(day.hours()))
                .update();
    }
}
