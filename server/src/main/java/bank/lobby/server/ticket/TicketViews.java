package bank.lobby.server.ticket;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Glance;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.CareKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads tickets with all that staff may know of them: service, tier, masked name, who accepted. */
@Repository
public class TicketViews {

    /** Everything a view needs, to be followed by a condition on {@code t}. */
    static final String SELECT = """
            SELECT t.id, t.branch_id, t.number, t.service_code, s.names AS service_names, t.state, t.issued_at,
                   t.promise_minutes, t.priority_reason, t.since, t.plan_version, t.plan_rule, t.window_group,
                   t.asked_service, t.care, t.age_band, t.document, t.booking, t.identification, t.quantity,
                   care_kind.names AS care_names, care_kind.icon AS care_icon,
                   t.tier, tier.rank AS tier_rank, tier.names AS tier_names,
                   t.masked_name, t.relationship_manager, t.company, t.notices, t.document_expired, t.counter_no, t.called_at, t.serving_since, t.recalls,
                   t.course, t.note, t.slip, t.slip_reason, t.accepted_by, staff.name AS accepted_name, t.accepted_at, t.language, t.rev
              FROM ticket t
              JOIN service s ON s.branch_id = t.branch_id AND s.code = t.service_code
              LEFT JOIN tier ON tier.code = t.tier
              LEFT JOIN care_kind ON care_kind.code = t.care
              LEFT JOIN staff ON staff.staff_no = t.accepted_by
            """;

    private static final Names EXPIRED = new Names("证件已过有效期", "證件已過有效期", "Document expired");

    private static final RowMapper<TicketView> ROW = (row, n) -> view(row);

    private final JdbcClient jdbc;

    TicketViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal 404 {@code unknown-ticket} */
    public TicketView get(UUID id) {
        return Tickets.only(jdbc.sql(SELECT + " WHERE t.id = :id")
                .param("id", id)
                .query(ROW)
                .list());
    }

    /** The read of one ticket, which a command takes with its commit. */
    public static Glance<TicketView> glance(String branch, UUID id) {
        return new Glance<>(
                SELECT + " WHERE t.branch_id = :branch AND t.id = :id", Map.of("branch", branch, "id", id), ROW);
    }

    /** The tickets of {@code branch} in {@code states}, oldest first; may be empty. */
    public List<TicketView> of(String branch, Collection<TicketState> states) {
        return jdbc.sql(SELECT + " WHERE t.branch_id = :branch AND t.state = ANY(:states) ORDER BY t.issued_rev")
                .param("branch", branch)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query(ROW)
                .list();
    }

    /** The tickets named, in no order; those that do not exist are missing. */
    public List<TicketView> all(String branch, Collection<UUID> ids) {
        return jdbc.sql(SELECT + " WHERE t.branch_id = :branch AND t.id = ANY(:ids)")
                .param("branch", branch)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    /** One view from a row of {@link #SELECT}. */
    static TicketView view(ResultSet row) throws SQLException {
        return new TicketView(
                Columns.uuid(row, "id"),
                row.getString("branch_id"),
                row.getString("number"),
                row.getString("service_code"),
                Columns.names(row, "service_names"),
                TicketState.valueOf(row.getString("state")),
                Columns.instant(row, "issued_at"),
                row.getInt("promise_minutes"),
                row.getString("priority_reason"),
                Columns.instant(row, "since"),
                row.getInt("plan_version"),
                row.getString("plan_rule"),
                row.getString("window_group"),
                Tickets.facts(row),
                row.getInt("quantity"),
                tier(row),
                care(row),
                row.getString("masked_name"),
                row.getString("relationship_manager"),
                row.getString("company"),
                notices(row),
                Columns.integerOrNull(row, "counter_no"),
                Columns.instantOrNull(row, "called_at"),
                Columns.instantOrNull(row, "serving_since"),
                row.getInt("recalls"),
                Columns.read(row.getString("course"), TicketCourse.class),
                row.getString("note"),
                SlipState.valueOf(row.getString("slip")),
                row.getString("slip_reason"),
                accepted(row),
                Language.of(row.getString("language")),
                row.getLong("rev"));
    }

    /** What the bank says of the customer, and first what the kiosk saw of the document. */
    private static List<Names> notices(ResultSet row) throws SQLException {
        List<Names> ofBank = List.of(Columns.read(row.getString("notices"), Names[].class));
        return row.getBoolean("document_expired")
                ? Stream.concat(Stream.of(EXPIRED), ofBank.stream()).toList()
                : ofBank;
    }

    private static TicketView.@Nullable TierView tier(ResultSet row) throws SQLException {
        Names names = Columns.namesOrNull(row, "tier_names");
        int rank = row.getInt("tier_rank");
        return names == null || rank == 0 ? null : new TicketView.TierView(row.getString("tier"), rank, names);
    }

    private static @Nullable CareKind care(ResultSet row) throws SQLException {
        Names names = Columns.namesOrNull(row, "care_names");
        return names == null ? null : new CareKind(row.getString("care"), names, row.getString("care_icon"));
    }

    private static TicketView.@Nullable Accepted accepted(ResultSet row) throws SQLException {
        String staffNo = row.getString("accepted_by");
        Instant at = Columns.instantOrNull(row, "accepted_at");
        if (staffNo == null || at == null) {
            return null;
        }
        String name = row.getString("accepted_name");
        return new TicketView.Accepted(staffNo, name == null ? staffNo : name, at);
    }
}
