package bank.lobby.server.push;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.push.Push.Alert;
import bank.lobby.server.push.Push.Origin;
import bank.lobby.server.push.Push.Outcome;
import bank.lobby.server.push.Push.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All pushes. Written only inside a {@link BranchChange}, whose event carries the push as it is then. */
@Repository
class Pushes {

    /** Name under which an event's body carries the push. */
    static final String IN_EVENT = "push";

    static final String COLUMNS = """
            p.branch_id, p.ticket_id, p.origin, p.state, p.alert, p.round, p.step, p.group_code, p.recognised_at,
            p.offered_at, p.lease_until, p.again_at, p.accepted_by, p.accepted_at, p.outcome_due_at, p.greeted_at,
            p.outcome, p.product, p.ended_at""";

    private final JdbcClient jdbc;

    Pushes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The push of {@code ticket} under the lock of {@code change}, if there is one. */
    Optional<Push> find(BranchChange change, UUID ticket) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM push p WHERE p.branch_id = :branch AND p.ticket_id = :ticket")
                .param("branch", change.branch())
                .param("ticket", ticket)
                .query((row, n) -> push(row))
                .optional();
    }

    /** @throws Refusal 404 {@code unknown-push} */
    Push get(BranchChange change, UUID ticket) {
        return find(change, ticket).orElseThrow(Pushes::unknown);
    }

    /** @throws Refusal 404 {@code unknown-push} */
    Push get(UUID ticket) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM push p WHERE p.ticket_id = :ticket")
                .param("ticket", ticket)
                .query((row, n) -> push(row))
                .optional()
                .orElseThrow(Pushes::unknown);
    }

    /** The pushes of {@code branch} that have not ended, in the order they were recognised; may be empty. */
    List<Push> open(String branch) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM push p WHERE p.branch_id = :branch AND p.state <> 'ENDED' ORDER BY p.recognised_at, p.rev")
                .param("branch", branch)
                .query((row, n) -> push(row))
                .list();
    }

    /**
     * What staff wrote of the customer when it ended; kept in the row only, for as long as that is kept.
     *
     * @param handedTo to whom
     */
    record Words(
            @Nullable String handedTo,
            @Nullable String note,
            @Nullable String leadNote) {

        static final Words NONE = new Words(null, null, null);
    }

    /** Stores {@code push} and puts it into the event of {@code change}. */
    void keep(BranchChange change, Push push) {
        keep(change, push, Words.NONE);
    }

    /** As the other, with the words of its end. */
    void keep(BranchChange change, Push push, Words words) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("ticket", push.ticket());
        values.put("origin", push.origin().name());
        values.put("state", push.state().name());
        values.put("alert", push.alert().name());
        values.put("round", push.round());
        values.put("step", push.step());
        values.put("group", push.group());
        values.put("recognised", Columns.timestamp(push.recognisedAt()));
        values.put("offered", Columns.timestamp(push.offeredAt()));
        values.put("lease", Columns.timestamp(push.leaseUntil()));
        values.put("again", Columns.timestamp(push.againAt()));
        values.put("acceptedBy", push.acceptedBy());
        values.put("accepted", Columns.timestamp(push.acceptedAt()));
        values.put("due", Columns.timestamp(push.outcomeDueAt()));
        values.put("greeted", Columns.timestamp(push.greetedAt()));
        values.put("outcome", push.outcome() == null ? null : push.outcome().name());
        values.put("handedTo", words.handedTo());
        values.put("product", push.product());
        values.put("note", words.note());
        values.put("leadNote", words.leadNote());
        values.put("ended", Columns.timestamp(push.endedAt()));
        values.put("rev", change.rev());
        change.write("""
                INSERT INTO push (branch_id, ticket_id, origin, state, alert, round, step, group_code, recognised_at,
                                  offered_at, lease_until, again_at, accepted_by, accepted_at, outcome_due_at,
                                  greeted_at, outcome, handed_to, product, note, lead_note, ended_at, rev)
                VALUES (:branch, :ticket, :origin, :state, :alert, :round, :step, :group, :recognised, :offered,
                        :lease, :again, :acceptedBy, :accepted, :due, :greeted, :outcome, :handedTo, :product, :note,
                        :leadNote, :ended, :rev)
                ON CONFLICT (branch_id, ticket_id) DO UPDATE
                   SET state = excluded.state, alert = excluded.alert, round = excluded.round, step = excluded.step,
                       group_code = excluded.group_code, offered_at = excluded.offered_at,
                       lease_until = excluded.lease_until, again_at = excluded.again_at,
                       accepted_by = excluded.accepted_by, accepted_at = excluded.accepted_at,
                       outcome_due_at = excluded.outcome_due_at, greeted_at = excluded.greeted_at,
                       outcome = excluded.outcome, handed_to = excluded.handed_to, product = excluded.product,
                       note = excluded.note, lead_note = excluded.lead_note, ended_at = excluded.ended_at, rev = excluded.rev""", values);
        change.also(IN_EVENT, push);
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-push", "This customer was not pushed to anybody");
    }

    /** One push from {@link #COLUMNS}. */
    static Push push(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Push(
                Columns.uuid(row, "ticket_id"),
                Origin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                Alert.valueOf(row.getString("alert")),
                row.getInt("round"),
                row.getInt("step"),
                row.getString("group_code"),
                Columns.instant(row, "recognised_at"),
                Columns.instant(row, "offered_at"),
                Columns.instantOrNull(row, "lease_until"),
                Columns.instantOrNull(row, "again_at"),
                row.getString("accepted_by"),
                Columns.instantOrNull(row, "accepted_at"),
                Columns.instantOrNull(row, "outcome_due_at"),
                Columns.instantOrNull(row, "greeted_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("product"),
                Columns.instantOrNull(row, "ended_at"));
    }
}
