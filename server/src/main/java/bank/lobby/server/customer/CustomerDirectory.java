package bank.lobby.server.customer;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank's own list of customers, by token, in our database. */
@Component
class CustomerDirectory {

    private final JdbcClient jdbc;

    CustomerDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Identification.Known> find(String token) {
        return jdbc.sql("""
                SELECT c.token, c.masked_name, c.relationship_manager, c.language, c.notices::text AS notices,
                       t.code, t.rank, t.names::text AS names
                  FROM customer c JOIN tier t ON t.code = c.tier WHERE c.token = :token""").param("token", token).query((row, n) -> known(row)).optional();
    }

    /** Keeps {@code entry}, in place of a former one of the same token. */
    void keep(String token, CustomerEntry entry) {
        jdbc.sql("""
                INSERT INTO customer (token, tier, masked_name, relationship_manager, language, notices)
                VALUES (:token, :tier, :maskedName, :manager, :language, :notices::jsonb)
                ON CONFLICT (token) DO UPDATE
                   SET tier = excluded.tier, masked_name = excluded.masked_name,
                       relationship_manager = excluded.relationship_manager, language = excluded.language,
                       notices = excluded.notices""")
                .param("token", token)
                .param("tier", entry.tier())
                .param("maskedName", entry.maskedName())
                .param("manager", entry.relationshipManager())
                .param("language", tag(entry.language()))
                .param("notices", Columns.write(entry.notices()))
                .update();
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

    private static Identification.Known known(ResultSet row) throws SQLException {
        Tier tier = new Tier(row.getString("code"), row.getInt("rank"), Columns.names(row, "names"));
        return new Identification.Known(
                row.getString("token"),
                tier,
                row.getString("masked_name"),
                row.getString("relationship_manager"),
                language(row.getString("language")),
                List.of(Columns.read(row.getString("notices"), Names[].class)));
    }

    private static @Nullable String tag(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    private static @Nullable Language language(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
