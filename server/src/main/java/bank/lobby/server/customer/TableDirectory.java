package bank.lobby.server.customer;

import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank's own list of customers, by token, in our database. What it says is the last word. */
@Component
class TableDirectory implements CustomerDirectory {

    private final JdbcClient jdbc;

    TableDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Identification find(CustomerToken token) {
        return under(token.all(), token.current())
                .<Identification>map(known -> known)
                .orElseGet(() -> new Identification.Unknown(token.current()));
    }

    private Optional<Identification.Known> under(List<String> tokens, String current) {
        return jdbc.sql("""
                SELECT c.token, c.masked_name, c.relationship_manager, c.company, c.language, c.flags,
                       c.notices::text AS notices, t.code, t.rank, t.names::text AS names
                  FROM customer c JOIN tier t ON t.code = c.tier
                 WHERE c.token IN (:tokens) ORDER BY c.token = :current DESC LIMIT 1""")
                .param("tokens", tokens)
                .param("current", current)
                .query((row, n) -> known(row))
                .optional();
    }

    /**
     * Moves a customer to the token in use. A row that an import has in hand is left: the import enters it anew. No
     * statement here can fail on another row, because the database would write the token into its log.
     */
    @EventListener
    void move(CustomerRetokened met) {
        jdbc.sql("""
                WITH taken AS (
                    DELETE FROM customer WHERE token =
                        (SELECT token FROM customer WHERE token = :former FOR UPDATE SKIP LOCKED)
                    RETURNING tier, masked_name, relationship_manager, company, language, flags, notices)
                INSERT INTO customer (token, tier, masked_name, relationship_manager, company, language, flags, notices)
                SELECT :current, taken.* FROM taken
                ON CONFLICT DO NOTHING""")
                .param("former", met.former())
                .param("current", met.current())
                .update();
    }

    /** Keeps {@code entry}, in place of a former one of the same token. */
    void keep(CustomerToken token, CustomerEntry entry) {
        Language language = entry.language();
        jdbc.sql("""
                INSERT INTO customer (token, tier, masked_name, relationship_manager, company, language, flags, notices)
                VALUES (:token, :tier, :maskedName, :manager, :company, :language, :flags, :notices::jsonb)
                ON CONFLICT (token) DO UPDATE
                   SET tier = excluded.tier, masked_name = excluded.masked_name,
                       relationship_manager = excluded.relationship_manager, company = excluded.company,
                       language = excluded.language, flags = excluded.flags, notices = excluded.notices""")
                .param("token", token.current())
                .param("tier", entry.tier())
                .param("maskedName", entry.maskedName())
                .param("manager", entry.relationshipManager())
                .param("company", entry.company())
                .param("language", language == null ? null : language.tag())
                .param("flags", entry.flags().toArray(String[]::new))
                .param("notices", Columns.write(entry.notices()))
                .update();
    }

    private static Identification.Known known(ResultSet row) throws SQLException {
        Tier tier = new Tier(row.getString("code"), row.getInt("rank"), Columns.names(row, "names"));
        CustomerEntry entry = new CustomerEntry(
                tier.code(),
                row.getString("masked_name"),
                row.getString("relationship_manager"),
                row.getString("company"),
                language(row.getString("language")),
                Columns.texts(row, "flags"),
                List.of(Columns.read(row.getString("notices"), Names[].class)));
        return new Identification.Known(row.getString("token"), tier, entry, null);
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : Language.of(tag);
    }
}
