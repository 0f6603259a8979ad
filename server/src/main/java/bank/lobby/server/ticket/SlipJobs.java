package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.print.SlipOutcome;
import bank.lobby.wire.print.SlipState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each slip. A station reports how its job stands; one that never reports leaves the job unknown. */
@Component
class SlipJobs {

    /** How long a station may be silent about a slip before nobody knows. Chosen: three times the slowest print. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** The same once it said that it waits for its printer. Chosen: longer than any kiosk may be set to hold a slip. */
    static final Duration HELD_SILENCE = Duration.ofMinutes(5);

    private static final String COLUMNS = "SELECT branch_id, id, ticket_id, state, station, reprint FROM slip_job ";

    private static final RowMapper<SlipJob> ROW = (row, n) -> new SlipJob(
            row.getString("branch_id"),
            Columns.uuid(row, "id"),
            Columns.uuid(row, "ticket_id"),
            SlipState.valueOf(row.getString("state")),
            row.getString("station"),
            row.getBoolean("reprint"));

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Tickets tickets;

    SlipJobs(JdbcClient jdbc, BranchCommands commands, Tickets tickets) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.tickets = tickets;
    }

    /** @throws Refusal 404 {@code unknown-slip-job} */
    SlipJob get(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-slip-job", "There is no such slip job"));
    }

    /** The latest job of {@code ticket}, the one its slip's state is about; empty for a ticket nobody printed. */
    Optional<SlipJob> latest(BranchChange change, UUID ticket) {
        return jdbc.sql(
                        COLUMNS
                                + " WHERE branch_id = :branch AND ticket_id = :ticket ORDER BY made_at DESC, reprint DESC LIMIT 1")
                .param("branch", change.branch())
                .param("ticket", ticket)
                .query(ROW)
                .optional();
    }

    /** What {@code station} has been ordered to print and has said nothing of, oldest first. */
    List<SlipJob> ordered(String branch, String station) {
        return jdbc.sql(COLUMNS + """
                 WHERE branch_id = :branch AND station = :station AND state = 'PENDING' AND ordered
                 ORDER BY made_at""")
                .param("branch", branch)
                .param("station", station)
                .query(ROW)
                .list();
    }

    /** Jobs nobody reported on for too long at {@code now}, oldest first; at most 100. */
    List<SlipJob> overdue(Instant now) {
        return jdbc.sql(COLUMNS + """
                 WHERE state = 'PENDING' AND made_at < :made OR state = 'HELD' AND heard_at < :heard
                 ORDER BY made_at LIMIT 100""")
                .param("made", Columns.timestamp(now.minus(SILENCE)))
                .param("heard", Columns.timestamp(now.minus(HELD_SILENCE)))
                .query(ROW)
                .list();
    }

    /** Adds the job of a ticket that {@code station} has just asked for and prints by itself. */
    UUID add(BranchChange change, UUID ticket, String station) {
        return add(change, ticket, station, false, false);
    }

    /** Adds a job that {@code station} is to fetch; {@code reprint} when the customer may hold another slip. */
    UUID order(BranchChange change, UUID ticket, String station, boolean reprint) {
        return add(change, ticket, station, true, reprint);
    }

    private static UUID add(BranchChange change, UUID ticket, String station, boolean ordered, boolean reprint) {
        UUID job = UUID.randomUUID();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("id", job);
        values.put("ticket", ticket);
        values.put("station", station);
        values.put("now", Columns.timestamp(change.now()));
        values.put("ordered", ordered);
        values.put("reprint", reprint);
        change.write("""
                INSERT INTO slip_job (branch_id, id, ticket_id, state, station, made_at, ordered, reprint)
                VALUES (:branch, :id, :ticket, 'PENDING', :station, :now, :ordered, :reprint)""", values);
        return job;
    }

    /**
     * Records how {@code job} stands. The first certain word stands: a later report only turns UNKNOWN into what really
     * happened, and the same report again changes nothing.
     *
     * @throws Refusal 400 when a station cannot say that; 409 {@code slip-job-ended} when it ended otherwise
     */
    void report(Caller caller, SlipJob job, SlipOutcome outcome) {
        String reason = outcome.reason();
        if (outcome.state() == SlipState.PENDING || outcome.state() == SlipState.SETTLED) {
            throw Refusal.malformed("malformed", "A station cannot report a slip as " + outcome.state());
        }
        if (reason != null && reason.length() > SlipOutcome.LONGEST_REASON) {
            throw Refusal.malformed("malformed", "A reason has at most " + SlipOutcome.LONGEST_REASON + " characters");
        }
        BranchCommand command = new BranchCommand(
                job.branch(), "slip-" + job.id() + "-" + outcome.state(), caller, job.id() + " " + outcome.state());
        commands.run(command, Ended.class, change -> report(change, job.id(), outcome));
    }

    private Optional<Ended> report(BranchChange change, UUID id, SlipOutcome outcome) {
        SlipJob now = get(id);
        if (now.state() == outcome.state()) {
            return Optional.empty();
        }
        if (!now.state().isOpen() && now.state() != SlipState.UNKNOWN) {
            throw Refusal.conflict("slip-job-ended", "This slip job has ended otherwise")
                    .with("state", now.state());
        }
        set(change, now, outcome.state(), outcome.reason());
        Ticket ticket = tickets.get(change, now.ticket());
        // The word on an earlier slip is noted; what the ticket shows is the one that was ordered since.
        boolean latest =
                latest(change, ticket.id()).filter(job -> job.id().equals(id)).isPresent();
        Ticket next = latest ? ticket.withSlip(outcome.state(), outcome.reason()) : ticket;
        tickets.change(change, "SLIP_" + outcome.state(), ticket, next);
        return Optional.of(new Ended(outcome.state()));
    }

    /** Writes where {@code job} stands; the caller changes the ticket. */
    void set(BranchChange change, SlipJob job, SlipState state, @Nullable String reason) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", state.name());
        values.put("reason", reason);
        values.put("now", Columns.timestamp(change.now()));
        values.put("open", state.isOpen());
        values.put("branch", change.branch());
        values.put("id", job.id());
        change.write("""
                UPDATE slip_job SET state = :state, reason = :reason, heard_at = :now,
                                    ended_at = CASE WHEN :open THEN ended_at ELSE :now END
                 WHERE branch_id = :branch AND id = :id""", values);
    }

    /** How it stands; kept as the answer to the report. */
    record Ended(SlipState state) {}
}
