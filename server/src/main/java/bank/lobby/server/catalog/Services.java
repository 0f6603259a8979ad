package bank.lobby.server.catalog;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.triage.Complexity;
import bank.lobby.wire.triage.Means;
import bank.lobby.wire.triage.MenuService;
import bank.lobby.wire.triage.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The banking services of every branch. */
@Repository
public class Services {

    private static final String COLUMNS =
            "SELECT code, prefix, names, hint, party, means, complexity, speciality, icon FROM service";

    private static final RowMapper<BankingService> ROW = (row, n) -> new BankingService(
            row.getString("prefix"),
            new MenuService(
                    row.getString("code"),
                    Columns.names(row, "names"),
                    Columns.names(row, "hint"),
                    Party.valueOf(row.getString("party")),
                    Means.valueOf(row.getString("means")),
                    Complexity.valueOf(row.getString("complexity")),
                    row.getBoolean("speciality"),
                    row.getString("icon")));

    private final JdbcClient jdbc;
    private final Kept<Map<String, BankingService>> kept = new Kept<>(this::byCode);

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The service as it stands under the lock of {@code change}.
     *
     * @throws Refusal 404 {@code unknown-service}
     */
    public BankingService get(BranchChange change, String code) {
        BankingService service = kept.get(change).get(code);
        if (service == null) {
            throw unknown(code);
        }
        return service;
    }

    private Map<String, BankingService> byCode(String branch) {
        return of(branch).stream()
                .collect(Collectors.toUnmodifiableMap(service -> service.menu().code(), service -> service));
    }

    private static Refusal unknown(String code) {
        return Refusal.unknown("unknown-service", "This branch does not offer that service")
                .with("service", code);
    }

    /** The services of {@code branch} in the order of its menu; may be empty. */
    public List<BankingService> of(String branch) {
        return jdbc.sql(COLUMNS + " WHERE branch_id = :branch ORDER BY position")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** @throws Refusal 404 {@code unknown-service} */
    public BankingService get(String branch, String code) {
        return jdbc.sql(COLUMNS + " WHERE branch_id = :branch AND code = :code")
                .param("branch", branch)
                .param("code", code)
                .query(ROW)
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    /** Adds a service at {@code position} of the menu; does nothing when it exists. */
    public void add(String branch, int position, BankingService service) {
        MenuService menu = service.menu();
        jdbc.sql("""
                INSERT INTO service (branch_id, code, position, prefix, names, hint, party, means, complexity,
                                     speciality, icon)
                VALUES (:branch, :code, :position, :prefix, :names::jsonb, :hint::jsonb, :party, :means, :complexity,
                        :speciality, :icon)
                ON CONFLICT DO NOTHING""")
                .param("branch", branch)
                .param("code", menu.code())
                .param("position", position)
                .param("prefix", service.prefix())
                .param("names", Columns.write(menu.names()))
                .param("hint", Columns.write(menu.hint()))
                .param("party", menu.party().name())
                .param("means", menu.means().name())
                .param("complexity", menu.complexity().name())
                .param("speciality", menu.speciality())
                .param("icon", menu.icon())
                .update();
    }
}
