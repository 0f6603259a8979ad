package bank.lobby.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.BranchChange.Write;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes that share a statement keep their own parameters. */
class OneStatementTests {

    @Test
    void keepsParametersOfTheSameNameApart() {
        OneStatement statement = OneStatement.of(
                List.of(
                        new Write("UPDATE a SET x = :x WHERE id = :id", Map.of("x", 1, "id", 2)),
                        new Write("DELETE FROM b WHERE id = :id", Map.of("id", 3))),
                "logged AS (SELECT :id) SELECT 1",
                new Glance<>("SELECT x FROM a WHERE id = :id", Map.of("id", 4), (row, n) -> row.getInt("x")));

        assertThat(statement.sql()).isEqualTo("""
                WITH written0 AS (UPDATE a SET x = :w0_x WHERE id = :w0_id),
                written1 AS (DELETE FROM b WHERE id = :w1_id),
                logged AS (SELECT :id) SELECT 1;
                SELECT x FROM a WHERE id = :r_id;
                COMMIT""");
        assertThat(statement.parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of("w0_x", 1, "w0_id", 2, "w1_id", 3, "r_id", 4));
    }

    @Test
    void endsWithTheCommitWhereNothingIsRead() {
        assertThat(OneStatement.of(List.of(), "SELECT 1", null).sql()).isEqualTo("WITH SELECT 1;\nCOMMIT");
    }

    @Test
    void leavesCastsAlone() {
        OneStatement statement =
                OneStatement.of(List.of(new Write("SELECT :a::text, :b ::jsonb", Map.of("a", 1, "b", 2))), "x", null);

        assertThat(statement.sql()).contains(":w0_a::text, :w0_b ::jsonb");
    }
}
