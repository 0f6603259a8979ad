package bank.lobby.server.customer;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's tiers: ranks of relationship, the same in every branch. */
@Repository
public class Tiers {

    private static final RowMapper<Tier> ROW =
            (row, n) -> new Tier(row.getString("code"), row.getInt("rank"), Columns.names(row, "names"));

    private final JdbcClient jdbc;

    Tiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, ordinary first. */
    public List<Tier> all() {
        return jdbc.sql("SELECT code, rank, names FROM tier ORDER BY rank")
                .query(ROW)
                .list();
    }

    /** The tier with {@code code}, if the bank has one. */
    public Optional<Tier> find(String code) {
        return jdbc.sql("SELECT code, rank, names FROM tier WHERE code = :code")
                .param("code", code)
                .query(ROW)
                .optional();
    }

    /** @throws Refusal 404 {@code unknown-tier} */
    public void mustKnow(String code) {
        if (find(code).isEmpty()) {
            throw Refusal.unknown("unknown-tier", "The bank has no such tier").with("tier", code);
        }
    }

    /** Keeps {@code tier}, in place of a former one of the same code. */
    void keep(Tier tier) {
        jdbc.sql("""
                INSERT INTO tier (code, rank, names) VALUES (:code, :rank, :names::jsonb)
                ON CONFLICT (code) DO UPDATE SET rank = excluded.rank, names = excluded.names""")
                .param("code", tier.code())
                .param("rank", tier.rank())
                .param("names", Columns.write(tier.names()))
                .update();
    }
}
