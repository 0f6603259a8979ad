package bank.lobby.server.appointment;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the appointments of every branch. Only {@link AppointmentDesk}, check-in and the day's sweep change them. */
@Repository
class Appointments {

    /** State as it counts: a cancelled ticket gives the appointment back, a served one ends it. */
    static final String STATE = """
            CASE WHEN a.state = 'CHECKED_IN' AND t.state = 'CANCELLED' THEN 'BOOKED'
                 WHEN a.state = 'CHECKED_IN' AND t.state = 'SERVED' THEN 'DONE' ELSE a.state END""";

    private static final String SELECT = """
            SELECT a.branch_id, a.id, a.code, a.service_code, s.names::text AS service_names, a.at, a.minutes,
                   a.service_date, %s AS state, a.language, a.masked_name, a.note, a.made_by, a.kept_reason, a.cancel_reason,
                   a.customer_token IS NOT NULL AS by_card, a.phone_token IS NOT NULL AS by_phone,
                   t.id AS ticket_id, t.number AS ticket_number, t.state AS ticket_state
              FROM appointment a
              JOIN service s ON s.branch_id = a.branch_id AND s.code = a.service_code
              LEFT JOIN ticket t ON t.branch_id = a.branch_id AND t.id = a.ticket_id
            """.formatted(STATE);

    private static final RowMapper<Appointment> ROW = (row, n) -> appointment(row);

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal 404 {@code unknown-appointment} */
    Appointment get(UUID id) {
        return jdbc.sql(SELECT + " WHERE a.id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(Appointments::unknown);
    }

    /** As it stands under the lock of {@code change}; @throws Refusal 404 {@code unknown-appointment} */
    Appointment get(BranchChange change, UUID id) {
        return find(change.branch(), id).orElseThrow(Appointments::unknown);
    }

    Optional<Appointment> find(String branch, UUID id) {
        return jdbc.sql(SELECT + " WHERE a.branch_id = :branch AND a.id = :id")
                .param("branch", branch)
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** All of one business day, by time; may be empty. */
    List<Appointment> of(String branch, LocalDate day) {
        return jdbc.sql(SELECT + " WHERE a.branch_id = :branch AND a.service_date = :day ORDER BY a.at, a.id")
                .param("branch", branch)
                .param("day", day)
                .query(ROW)
                .list();
    }

    /** The one with {@code code}, whatever its state. */
    Optional<Appointment> byCode(String branch, AppointmentCode code) {
        return jdbc.sql(SELECT + " WHERE a.branch_id = :branch AND a.code = :code")
                .param("branch", branch)
                .param("code", code.text())
                .query(ROW)
                .optional();
    }

    /** Those known by one of {@code tokens}, of {@code from} and later, by time; may be empty. */
    List<Appointment> byToken(String branch, Collection<String> tokens, LocalDate from) {
        return jdbc.sql(SELECT + """
                 WHERE a.branch_id = :branch AND a.service_date >= :from
                   AND (a.customer_token = ANY(:tokens) OR a.phone_token = ANY(:tokens) OR a.code_token = ANY(:tokens))
                 ORDER BY a.at, a.id""")
                .param("branch", branch)
                .param("from", from)
                .param("tokens", tokens.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    /** The card or document its customer is known by, as a token. */
    Optional<String> customerToken(String branch, UUID id) {
        return jdbc.sql("""
                SELECT customer_token FROM appointment
                 WHERE branch_id = :branch AND id = :id AND customer_token IS NOT NULL""")
                .param("branch", branch)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** How many have each time of {@code service} on one business day; times nobody has are missing. */
    Map<Instant, Integer> taken(String branch, String service, LocalDate day) {
        return jdbc
                .sql("""
                SELECT at, count(*) AS taken FROM appointment
                 WHERE branch_id = :branch AND service_code = :service AND service_date = :day
                   AND state IN ('BOOKED', 'CHECKED_IN') GROUP BY at""")
                .param("branch", branch)
                .param("service", service)
                .param("day", day)
                .query((row, n) -> Map.entry(Columns.instant(row, "at"), row.getInt("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean hasCode(String branch, AppointmentCode code) {
        return byCode(branch, code).isPresent();
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getString("branch_id"),
                Columns.uuid(row, "id"),
                row.getString("code"),
                row.getString("service_code"),
                Columns.names(row, "service_names"),
                Columns.instant(row, "at"),
                row.getInt("minutes"),
                row.getObject("service_date", LocalDate.class),
                AppointmentState.valueOf(row.getString("state")),
                Language.of(row.getString("language")),
                row.getString("masked_name"),
                row.getString("note"),
                row.getString("made_by"),
                row.getString("kept_reason"),
                row.getString("cancel_reason"),
                row.getBoolean("by_card"),
                row.getBoolean("by_phone"),
                held(row));
    }

    private static Appointment.@Nullable Held held(ResultSet row) throws SQLException {
        String number = row.getString("ticket_number");
        return number == null
                ? null
                : new Appointment.Held(
                        Columns.uuid(row, "ticket_id"), number, TicketState.valueOf(row.getString("ticket_state")));
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-appointment", "There is no such appointment");
    }
}
