package bank.lobby.server.calling.life;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@link LifeRule} of every branch. */
@Repository
public class LifeRules {

    private final JdbcClient jdbc;
    private final Kept<LifeRule> kept = new Kept<>(this::of);

    LifeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule under the lock of {@code change}. */
    public LifeRule of(BranchChange change) {
        return kept.get(change);
    }

    /** The rule as it stands: the branch's own numbers over the defaults. */
    public LifeRule of(String branch) {
        String rule = jdbc.sql("SELECT (:defaults::jsonb || life_rule)::text FROM branch WHERE id = :branch")
                .param("defaults", Columns.write(LifeRule.DEFAULT))
                .param("branch", branch)
                .query(String.class)
                .single();
        return Columns.read(rule, LifeRule.class);
    }

    /** Sets what {@code branch} has of its own. */
    public void set(String branch, LifeRule rule) {
        jdbc.sql("UPDATE branch SET life_rule = :rule::jsonb WHERE id = :branch")
                .param("rule", Columns.write(rule))
                .param("branch", branch)
                .update();
    }
}
