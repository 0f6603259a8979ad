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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each slip. A station reports how its job ended; one that never reports leaves the job unknown. */
@Component
class SlipJobs {

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Tickets tickets;

    SlipJobs(JdbcClient jdbc, BranchCommands commands, Tickets tickets) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.tickets = tickets;
    }

    /** A job and where it belongs. */
    record Job(String branch, UUID id, UUID ticket, SlipState state) {}

    /** @throws Refusal 404 {@code unknown-slip-job} */
    Job get(UUID id) {
        return jdbc.sql("SELECT branch_id, id, ticket_id, state FROM slip_job WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Job(
                        row.getString("branch_id"),
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "ticket_id"),
                        SlipState.valueOf(row.getString("state"))))
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-slip-job", "There is no such slip job"));
    }

    /**
     * Records how {@code job} ended. The first certain word stands: a later report only turns UNKNOWN into what really
     * happened, and the same report again changes nothing.
     *
     * @throws Refusal 400 when the outcome is PENDING; 409 {@code slip-job-ended} when it ended otherwise
     */
    void end(Caller caller, Job job, SlipOutcome outcome) {
        if (outcome.state() == SlipState.PENDING) {
            throw Refusal.malformed("malformed", "A slip job cannot end as pending");
        }
        BranchCommand command = new BranchCommand(
                job.branch(), "slip-" + job.id() + "-" + outcome.state(), caller, job.id() + " " + outcome.state());
        commands.run(command, Ended.class, change -> end(change, job.id(), outcome));
    }

    /** Jobs nobody reported on since {@code before}; oldest first, at most 100. */
    List<Job> overdue(Instant before) {
        return jdbc.sql("""
                SELECT branch_id, id, ticket_id, state FROM slip_job
                 WHERE state = 'PENDING' AND made_at < :before ORDER BY made_at LIMIT 100""")
                .param("before", Columns.timestamp(before))
                .query((row, n) -> new Job(
                        row.getString("branch_id"),
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "ticket_id"),
                        SlipState.PENDING))
                .list();
    }

    private Optional<Ended> end(BranchChange change, UUID id, SlipOutcome outcome) {
        Job now = get(id);
        if (now.state() == outcome.state()) {
            return Optional.empty();
        }
        if (now.state() == SlipState.PRINTED || now.state() == SlipState.FAILED) {
            throw Refusal.conflict("slip-job-ended", "This slip job has ended otherwise")
                    .with("state", now.state());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", outcome.state().name());
        values.put("reason", outcome.reason());
        values.put("now", Columns.timestamp(change.now()));
        values.put("branch", change.branch());
        values.put("id", id);
        change.write("""
                UPDATE slip_job SET state = :state, reason = :reason, ended_at = :now
                 WHERE branch_id = :branch AND id = :id""", values);
        Ticket ticket = tickets.get(change, now.ticket());
        tickets.change(change, "SLIP_" + outcome.state(), ticket, ticket.withSlip(outcome.state(), outcome.reason()));
        return Optional.of(new Ended(outcome.state()));
    }

    /** How it ended; kept as the answer to the report. */
    record Ended(SlipState state) {}

    /** How long a station may be silent about a slip before nobody knows. Chosen: three times the slowest print. */
    static final Duration SILENCE = Duration.ofSeconds(60);
}
