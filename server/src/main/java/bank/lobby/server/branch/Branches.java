package bank.lobby.server.branch;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.Names;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All branches this server keeps. */
@Repository
public class Branches {

    private static final String COLUMNS = "SELECT id, bank_names, names, zone, day_rolls_at FROM branch";

    private static final RowMapper<Branch> ROW = (row, n) -> new Branch(
            row.getString("id"),
            Columns.names(row, "bank_names"),
            Columns.names(row, "names"),
            ZoneId.of(row.getString("zone")),
            row.getObject("day_rolls_at", LocalTime.class));

    private final JdbcClient jdbc;
    private final Kept<Branch> kept = new Kept<>(this::get);

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal 404 {@code unknown-branch} */
    public Branch get(String id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-branch", "There is no such branch"));
    }

    /**
     * Lets {@code caller} pass only with one of {@code anyOf} at {@code branch}; looks nothing up for those who may.
     *
     * @throws Refusal 404 {@code unknown-branch}, else 403 {@code not-allowed}
     */
    public void admit(Caller caller, String branch, Role... anyOf) {
        if (!caller.is(branch, anyOf)) {
            get(branch);
            caller.mustBe(branch, anyOf);
        }
    }

    /** The branch as it stands under the lock of {@code change}. */
    public Branch get(BranchChange change) {
        return kept.get(change);
    }

    /** All, by code. */
    public List<Branch> all() {
        return jdbc.sql(COLUMNS + " ORDER BY id").query(ROW).list();
    }

    /** Adds a branch; does nothing when it exists. */
    public void add(Branch branch, List<Names> notices) {
        jdbc.sql("""
                INSERT INTO branch (id, bank_names, names, zone, day_rolls_at, notices)
                VALUES (:id, :bank::jsonb, :names::jsonb, :zone, :rolls, :notices::jsonb)
                ON CONFLICT (id) DO NOTHING""")
                .param("id", branch.id())
                .param("bank", Columns.write(branch.bankNames()))
                .param("names", Columns.write(branch.names()))
                .param("zone", branch.zone().getId())
                .param("rolls", branch.dayRollsAt())
                .param("notices", Columns.write(notices))
                .update();
    }
}
