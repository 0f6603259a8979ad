package bank.lobby.server.catalog;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.OpeningHours;
import bank.lobby.wire.triage.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A banking service as a row of its table, both ways. */
public final class ServiceRows {

    public static final String COLUMNS = """
            code, prefix, names, hint, party, means, complexity, speciality, icon, documents, machine_kinds,
            identity_required, hours::text AS hours, long_wait_minutes, number_from, number_to, promise_minutes,
            work_mean_seconds, work_cv, quota_day, quota_slots::text AS quota_slots, one_active, withdrawn""";

    /** Columns in the order of {@link #PARAMETERS}. */
    public static final String STORED = """
            code, prefix, names, hint, party, means, complexity, speciality, icon, documents, machine_kinds,
            identity_required, hours, long_wait_minutes, number_from, number_to, promise_minutes, work_mean_seconds,
            work_cv, quota_day, quota_slots, one_active, withdrawn""";

    /** What {@link #values} gives, for a statement. */
    public static final String PARAMETERS = """
            :code, :prefix, :names::jsonb, :hint::jsonb, :party, :means, :complexity, :speciality, :icon,
            :documents::jsonb, :kinds, :identity, :hours::jsonb, :longWait::int, :numberFrom, :numberTo, :promise,
            :mean, :cv, :quotaDay::int, :quotaSlots::jsonb, :oneActive, :withdrawn""";

    private ServiceRows() {}

    public static BankingService read(ResultSet row) throws SQLException {
        return new BankingService(row.getString("prefix"), menu(row), terms(row), row.getBoolean("withdrawn"));
    }

    private static MenuService menu(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        return new MenuService(
                row.getString("code"),
                Columns.names(row, "names"),
                Columns.names(row, "hint"),
                Party.valueOf(row.getString("party")),
                Means.valueOf(row.getString("means")),
                Complexity.valueOf(row.getString("complexity")),
                row.getBoolean("speciality"),
                row.getString("icon"),
                Columns.namesOrNull(row, "documents"),
                Set.copyOf(Columns.texts(row, "machine_kinds")),
                row.getBoolean("identity_required"),
                hours == null ? null : Columns.read(hours, OpeningHours.class),
                Columns.integerOrNull(row, "long_wait_minutes"));
    }

    private static ServiceTerms terms(ResultSet row) throws SQLException {
        return new ServiceTerms(
                row.getInt("number_from"),
                row.getInt("number_to"),
                row.getInt("promise_minutes"),
                new WorkTime(Duration.ofSeconds(row.getInt("work_mean_seconds")), row.getDouble("work_cv")),
                new TicketQuota(
                        Columns.integerOrNull(row, "quota_day"),
                        List.of(Columns.read(row.getString("quota_slots"), TicketQuota.Slot[].class))),
                row.getBoolean("one_active"));
    }

    /** Values of {@code service} by parameter, its branch and place in the menu left out. */
    public static Map<String, @Nullable Object> values(BankingService service) {
        MenuService menu = service.menu();
        ServiceTerms terms = service.terms();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", menu.code());
        values.put("prefix", service.prefix());
        values.put("names", Columns.write(menu.names()));
        values.put("hint", Columns.write(menu.hint()));
        values.put("party", menu.party().name());
        values.put("means", menu.means().name());
        values.put("complexity", menu.complexity().name());
        values.put("speciality", menu.speciality());
        values.put("icon", menu.icon());
        values.put("documents", menu.documents() == null ? null : Columns.write(menu.documents()));
        values.put("kinds", menu.machineKinds().stream().sorted().toArray(String[]::new));
        values.put("identity", menu.asksIdentity());
        values.put("hours", menu.hours() == null ? null : Columns.write(menu.hours()));
        values.put("longWait", menu.longWaitMinutes());
        values.put("numberFrom", terms.numberFrom());
        values.put("numberTo", terms.numberTo());
        values.put("promise", terms.promiseMinutes());
        values.put("mean", terms.work().mean().toSeconds());
        values.put("cv", terms.work().cv());
        values.put("quotaDay", terms.quota().perDay());
        values.put("quotaSlots", Columns.write(terms.quota().slots()));
        values.put("oneActive", terms.oneActive());
        values.put("withdrawn", service.withdrawn());
        return values;
    }
}
