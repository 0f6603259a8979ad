package bank.lobby.server.catalog;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The products staff note that a customer may be led to (产品线索); the same in every branch. */
@Repository
public class LeadProducts {

    private final JdbcClient jdbc;

    LeadProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A product by code and name. */
    public record LeadProduct(String code, Names names) {}

    /** All, in the order they are offered; may be empty. */
    public List<LeadProduct> all() {
        return jdbc.sql("SELECT code, names FROM lead_product ORDER BY position, code")
                .query((row, n) -> new LeadProduct(row.getString("code"), Columns.names(row, "names")))
                .list();
    }

    /** @throws Refusal 404 {@code unknown-product} */
    public void mustKnow(String code) {
        if (all().stream().noneMatch(product -> product.code().equals(code))) {
            throw Refusal.unknown("unknown-product", "The bank sells no such product")
                    .with("product", code);
        }
    }
}
