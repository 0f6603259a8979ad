package bank.lobby.server.customer;

import bank.lobby.server.platform.Columns;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's tiers. Public for the sub-features of this one. */
@Repository
public class Tiers {

    private final JdbcClient jdbc;

    Tiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tier with {@code code}, if the bank has one. */
    public Optional<Tier> find(String code) {
        return jdbc.sql("SELECT code, rank, names::text AS names FROM tier WHERE code = :code")
                .param("code", code)
                .query((row, n) -> new Tier(row.getString("code"), row.getInt("rank"), Columns.names(row, "names")))
                .optional();
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
