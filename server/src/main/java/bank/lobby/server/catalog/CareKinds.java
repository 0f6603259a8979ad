package bank.lobby.server.catalog;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.CareKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of special care (特殊关怀) the bank gives; the same in every branch. */
@Repository
public class CareKinds {

    private final JdbcClient jdbc;

    CareKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order a kiosk offers them; may be empty. */
    public List<CareKind> all() {
        return jdbc.sql("SELECT code, names, icon, from_band FROM care_kind ORDER BY position, code")
                .query((row, n) -> new CareKind(
                        row.getString("code"),
                        Columns.names(row, "names"),
                        row.getString("icon"),
                        band(row.getString("from_band"))))
                .list();
    }

    /** Code of the care a customer of {@code age} is given unasked; {@code null} for none. */
    public @Nullable String byAge(@Nullable AgeBand age) {
        return age == null ? null : CareKind.byAge(all(), age);
    }

    private static @Nullable AgeBand band(@Nullable String name) {
        return name == null ? null : AgeBand.valueOf(name);
    }

    /** @throws Refusal 404 {@code unknown-care} */
    public void mustKnow(String code) {
        if (all().stream().noneMatch(care -> care.code().equals(code))) {
            throw Refusal.unknown("unknown-care", "The bank gives no such care").with("care", code);
        }
    }
}
