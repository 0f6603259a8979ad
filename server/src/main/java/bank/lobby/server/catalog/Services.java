package bank.lobby.server.catalog;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Kept;
import bank.lobby.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The banking services of every branch. */
@Repository
public class Services {

    private static final String SELECT = "SELECT " + ServiceRows.COLUMNS + " FROM service WHERE branch_id = :branch";

    private static final RowMapper<BankingService> ROW = (row, n) -> ServiceRows.read(row);

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

    /** Whether the branch has {@code code}, on the menu or withdrawn, under the lock of {@code change}. */
    public boolean has(BranchChange change, String code) {
        return kept.get(change).containsKey(code);
    }

    private Map<String, BankingService> byCode(String branch) {
        return all(branch).stream()
                .collect(Collectors.toUnmodifiableMap(service -> service.menu().code(), service -> service));
    }

    private static Refusal unknown(String code) {
        return Refusal.unknown("unknown-service", "This branch does not offer that service")
                .with("service", code);
    }

    /** The services on the menu of {@code branch}, in its order; may be empty. */
    public List<BankingService> of(String branch) {
        return all(branch).stream().filter(service -> !service.withdrawn()).toList();
    }

    /** The services of {@code branch} in the order of its menu, those withdrawn among them; may be empty. */
    public List<BankingService> all(String branch) {
        return jdbc.sql(SELECT + " ORDER BY position, code")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** @throws Refusal 404 {@code unknown-service} */
    public BankingService get(String branch, String code) {
        return jdbc.sql(SELECT + " AND code = :code")
                .param("branch", branch)
                .param("code", code)
                .query(ROW)
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    /** Adds a service at {@code position} of the menu; does nothing when it exists. */
    public void add(String branch, int position, BankingService service) {
        jdbc.sql("INSERT INTO service (branch_id, position, " + ServiceRows.STORED + ") VALUES (:branch, :position, "
                        + ServiceRows.PARAMETERS + ") ON CONFLICT DO NOTHING")
                .param("branch", branch)
                .param("position", position)
                .params(ServiceRows.values(service))
                .update();
    }
}
