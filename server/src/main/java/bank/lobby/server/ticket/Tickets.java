package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.TriageFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All tickets. Written only inside a {@link BranchChange}, which holds the branch's lock; that, not a version column, is
 * what keeps two commands from deciding on the same ticket.
 */
@Repository
public class Tickets {

    /** Slug of the refusal where there is no such ticket. */
    public static final String UNKNOWN = "unknown-ticket";

    /** The columns that {@link #ticket(ResultSet)} reads, of a ticket named {@code t}. */
    public static final String COLUMNS = """
            t.branch_id, t.id, t.number, t.language, t.issued_at, t.issued_rev, t.since, t.service_code,
            t.promise_minutes, t.priority_reason, t.plan_version, t.plan_rule, t.window_group, t.state, t.counter_no,
            t.called_at, t.call_rev, t.recalls, t.serving_since, t.course, t.quantity, t.slip, t.slip_reason,
            t.accepted_by""";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM ticket t";

    private static final String FACTS = """
            , asked_service = :asked, tier = :tier, care = :care, age_band = :age, document = :document,
              booking = :booking, identification = :identification""";

    private static final String HOLDER = """
            , masked_name = :name, relationship_manager = :manager, company = :company, notices = :notices::jsonb""";

    private static final RowMapper<Ticket> ROW = (row, n) -> ticket(row);

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One ticket from the columns of its table. */
    public static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getString("branch_id"),
                Columns.uuid(row, "id"),
                row.getString("number"),
                Language.of(row.getString("language")),
                Columns.instant(row, "issued_at"),
                row.getLong("issued_rev"),
                Columns.instant(row, "since"),
                new Placement(
                        row.getString("service_code"),
                        row.getInt("promise_minutes"),
                        row.getString("priority_reason"),
                        row.getInt("plan_version"),
                        row.getString("plan_rule"),
                        row.getString("window_group")),
                new TicketProgress(
                        TicketState.valueOf(row.getString("state")),
                        Columns.integerOrNull(row, "counter_no"),
                        Columns.instantOrNull(row, "called_at"),
                        row.getObject("call_rev", Long.class),
                        row.getInt("recalls"),
                        Columns.instantOrNull(row, "serving_since")),
                Columns.read(row.getString("course"), TicketCourse.class),
                row.getInt("quantity"),
                SlipState.valueOf(row.getString("slip")),
                row.getString("slip_reason"),
                row.getString("accepted_by"));
    }

    /** @throws Refusal 404 {@code unknown-ticket} */
    public Ticket get(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** Every ticket of {@code branch} that is kept, in no order. */
    public List<Ticket> all(String branch) {
        return jdbc.sql(SELECT + " WHERE branch_id = :branch")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /**
     * What was read of one ticket.
     *
     * @throws Refusal 404 {@code unknown-ticket} when nothing was
     */
    public static <T> T only(List<T> rows) {
        return rows.stream().findFirst().orElseThrow(Tickets::unknown);
    }

    /** The ticket as it stands under the lock of {@code change}. */
    public Ticket get(BranchChange change, UUID id) {
        return only(jdbc.sql(SELECT + " WHERE branch_id = :branch AND id = :id")
                .param("branch", change.branch())
                .param("id", id)
                .query(ROW)
                .list());
    }

    /** The ticket called to or served at {@code counter}, if one. */
    public Optional<Ticket> atCounter(String branch, int counter) {
        return jdbc.sql(SELECT
                        + " WHERE branch_id = :branch AND counter_no = :counter AND state IN ('CALLED', 'SERVING')")
                .param("branch", branch)
                .param("counter", counter)
                .query(ROW)
                .optional();
    }

    /** Stores {@code next} and appends {@code type} to the log. The customer's token goes when the ticket is closed. */
    public void change(BranchChange change, String type, Ticket before, Ticket next) {
        change(change, type, before, next, null);
    }

    /** As the other, and keeps with the event {@code why} it was so decided; it becomes JSON. */
    public void change(BranchChange change, String type, Ticket before, Ticket next, @Nullable Object why) {
        store(change, next, "", new HashMap<>());
        change.append(TicketEvent.draft(type, before, next, why));
    }

    /** As the other, and leaves {@code note} for the next member of staff; {@code null} takes away what was there. */
    public void changeWithNote(
            BranchChange change, String type, Ticket before, Ticket next, @Nullable Object why, @Nullable String note) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("note", note);
        store(change, next, "", values);
        change.append(TicketEvent.draft(type, before, next, why));
    }

    /**
     * As the other, and keeps what triage knows now.
     *
     * @param customer in place of the former holder; {@code null} leaves that as it is
     */
    public void change(
            BranchChange change,
            String type,
            Ticket before,
            Ticket next,
            @Nullable Object why,
            TicketFacts facts,
            NewTicket.@Nullable Holder customer) {
        Map<String, @Nullable Object> values = facts(facts);
        String columns = FACTS;
        if (customer != null) {
            values.putAll(holder(customer));
            columns += HOLDER;
        }
        store(change, next, columns, values);
        change.append(TicketEvent.draft(type, before, next, why));
    }

    /** Values of {@link TicketFacts} by parameter; the tier is kept where somebody was identified or it is not ordinary. */
    static Map<String, @Nullable Object> facts(TicketFacts facts) {
        boolean nobody = facts.identification() == TicketFacts.Identified.NONE;
        AgeBand age = facts.ageBand();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("asked", facts.askedService());
        values.put("tier", nobody && facts.tier().equals(TriageFacts.ORDINARY) ? null : facts.tier());
        values.put("care", facts.care());
        values.put("age", age == null ? null : age.name());
        values.put("document", facts.document());
        values.put("booking", facts.booking().name());
        values.put("identification", facts.identification().name());
        return values;
    }

    /** Values of a holder by parameter, the token left out: it is kept once, when the ticket is issued. */
    static Map<String, @Nullable Object> holder(NewTicket.@Nullable Holder customer) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", customer == null ? null : customer.maskedName());
        values.put("manager", customer == null ? null : customer.relationshipManager());
        values.put("company", customer == null ? null : customer.company());
        values.put("notices", Columns.write(customer == null ? List.of() : customer.notices()));
        return values;
    }

    private static void store(BranchChange change, Ticket next, String more, Map<String, @Nullable Object> values) {
        TicketProgress progress = next.progress();
        Placement placement = next.placement();
        values.putAll(course(next.course()));
        values.put("quantity", next.quantity());
        values.put("state", progress.state().name());
        values.put("counter", progress.counter());
        values.put("called", Columns.timestamp(progress.calledAt()));
        values.put("callRev", progress.callRev());
        values.put("recalls", progress.recalls());
        values.put("serving", Columns.timestamp(progress.servingSince()));
        values.put("slip", next.slip().name());
        values.put("reason", next.slipReason());
        values.put("accepted", next.acceptedBy());
        values.put("service", placement.service());
        values.put("promise", placement.promiseMinutes());
        values.put("priority", placement.priorityReason());
        values.put("version", placement.planVersion());
        values.put("rule", placement.rule());
        values.put("group", placement.windowGroup());
        values.put("since", Columns.timestamp(next.since()));
        values.put("now", Columns.timestamp(change.now()));
        values.put("open", progress.state().isOpen());
        values.put("rev", change.rev());
        values.put("branch", change.branch());
        values.put("id", next.id());
        change.write("""
                UPDATE ticket
                   SET state = :state, counter_no = :counter, called_at = :called, call_rev = :callRev,
                       recalls = :recalls, serving_since = :serving, slip = :slip, slip_reason = :reason,
                       accepted_by = :accepted, service_code = :service, promise_minutes = :promise,
                       priority_reason = :priority, plan_version = :version, plan_rule = :rule,
                       window_group = :group, since = :since, quantity = :quantity, course = :course::jsonb,
                       for_counter = :forCounter, for_session = :forSession, for_staff = :forStaff,
                       parked_until = :parkedUntil,
                       accepted_at = CASE WHEN :accepted::text IS NULL THEN NULL
                                          WHEN accepted_by IS DISTINCT FROM :accepted THEN :now
                                          ELSE accepted_at END,
                       customer_token = CASE WHEN :open THEN customer_token END,
                       rev = :rev""" + noted(next, values) + more + """

                 WHERE branch_id = :branch AND id = :id""", values);
    }

    /** Revision of the ticket's latest change, under the lock of {@code change}. */
    public long rev(BranchChange change, UUID id) {
        return jdbc.sql("SELECT rev FROM ticket WHERE branch_id = :branch AND id = :id")
                .param("branch", change.branch())
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** The unguessable last part of the customer's own page. */
    public String phoneLink(UUID id) {
        return jdbc.sql("SELECT phone_link FROM ticket WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** A note goes when the ticket is closed, unless this change writes one. */
    private static String noted(Ticket next, Map<String, @Nullable Object> values) {
        if (values.containsKey("note")) {
            return ", note = :note";
        }
        return next.progress().state().isOpen() ? "" : ", note = NULL";
    }

    /** Values of the columns that keep {@code course}, by parameter. */
    static Map<String, @Nullable Object> course(TicketCourse course) {
        TicketCourse.Bond bond = course.bond();
        TicketCourse.Parking parking = course.parking();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("course", Columns.write(course));
        values.put("forCounter", bond == null ? null : bond.counter());
        values.put("forSession", bond == null ? null : bond.session());
        values.put("forStaff", bond == null ? null : bond.staffNo());
        values.put("parkedUntil", Columns.timestamp(parking == null ? null : parking.until()));
        return values;
    }

    /** How many wait for {@code service} under the lock of {@code change}; nobody is counted beyond {@code most}. */
    public int waiting(BranchChange change, String service, int most) {
        return jdbc.sql("""
                SELECT count(*) FROM (
                    SELECT FROM ticket WHERE branch_id = :branch AND service_code = :service AND state = 'WAITING'
                     LIMIT :most) AS counted""")
                .param("branch", change.branch())
                .param("service", service)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Number of an open ticket that the holder of {@code token} has for {@code service}, asked for or placed at. */
    public Optional<String> openNumber(BranchChange change, String token, String service) {
        return jdbc.sql("""
                SELECT number FROM ticket
                 WHERE branch_id = :branch AND customer_token = :token
                   AND (service_code = :service OR asked_service = :service)
                   AND state NOT IN ('SERVED', 'NO_SHOW', 'LEFT', 'CANCELLED')
                 ORDER BY issued_at LIMIT 1""")
                .param("branch", change.branch())
                .param("token", token)
                .param("service", service)
                .query(String.class)
                .optional();
    }

    /** What triage knew of the ticket, under the lock of {@code change}. */
    public TicketFacts facts(BranchChange change, UUID id) {
        return jdbc.sql("""
                SELECT asked_service, tier, care, age_band, document, booking, identification FROM ticket
                 WHERE branch_id = :branch AND id = :id""")
                .param("branch", change.branch())
                .param("id", id)
                .query((row, n) -> facts(row))
                .optional()
                .orElseThrow(Tickets::unknown);
    }

    /** What triage knew, from the columns of a ticket. */
    static TicketFacts facts(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        String ageBand = row.getString("age_band");
        return new TicketFacts(
                row.getString("asked_service"),
                tier == null ? TriageFacts.ORDINARY : tier,
                row.getString("care"),
                ageBand == null ? null : AgeBand.valueOf(ageBand),
                row.getString("document"),
                Booking.valueOf(row.getString("booking")),
                TicketFacts.Identified.valueOf(row.getString("identification")));
    }

    /** Open tickets under one of {@code tokens}, in no order; those of any branch. */
    public List<Ticket> heldBy(Collection<String> tokens) {
        return jdbc.sql(SELECT + " WHERE customer_token = ANY(:tokens)")
                .param("tokens", tokens.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    /** Tokens of customers whose tickets are open and of whom the bank's directory has yet to answer; may be empty. */
    public List<String> unanswered() {
        return jdbc.sql("""
                SELECT DISTINCT customer_token FROM ticket
                 WHERE identification IN ('PENDING', 'LAST_KNOWN') AND customer_token IS NOT NULL""").query((row, n) -> row.getString("customer_token")).list();
    }

    private static Refusal unknown() {
        return Refusal.unknown(UNKNOWN, "There is no such ticket");
    }
}
