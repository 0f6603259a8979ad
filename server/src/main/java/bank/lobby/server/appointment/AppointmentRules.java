package bank.lobby.server.appointment;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule of every branch. */
@Repository
class AppointmentRules {

    private final JdbcClient jdbc;
    private final Kept<AppointmentRule> kept = new Kept<>(this::of);

    AppointmentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it stands under the lock of {@code change}. */
    AppointmentRule get(BranchChange change) {
        return kept.get(change);
    }

    /** As it stands now. */
    AppointmentRule of(String branch) {
        return jdbc.sql("""
                SELECT early_minutes, late_minutes, days_ahead, offers::text AS offers FROM appointment_rule
                 WHERE branch_id = :branch""")
                .param("branch", branch)
                .query((row, n) -> new AppointmentRule(
                        row.getInt("early_minutes"),
                        row.getInt("late_minutes"),
                        row.getInt("days_ahead"),
                        List.of(Columns.read(row.getString("offers"), Offer[].class))))
                .optional()
                .orElse(AppointmentRule.NONE);
    }

    /** Puts {@code rule} in the place of the one before. */
    static void keep(BranchChange change, AppointmentRule rule) {
        change.write(
                """
                INSERT INTO appointment_rule (branch_id, early_minutes, late_minutes, days_ahead, offers)
                VALUES (:branch, :early, :late, :ahead, :offers::jsonb)
                ON CONFLICT (branch_id) DO UPDATE
                   SET early_minutes = excluded.early_minutes, late_minutes = excluded.late_minutes,
                       days_ahead = excluded.days_ahead, offers = excluded.offers""",
                Map.of(
                        "branch",
                        change.branch(),
                        "early",
                        rule.earlyMinutes(),
                        "late",
                        rule.lateMinutes(),
                        "ahead",
                        rule.daysAhead(),
                        "offers",
                        Columns.write(rule.offers())));
    }
}
