package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.triage.Placement;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a new ticket with the next number of its series and one slip job. */
@Component
public class Issuing {

    private final JdbcClient jdbc;

    Issuing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores {@code draft}, appends {@code ISSUED}. */
    public Issued issue(BranchChange change, NewTicket draft) {
        Placement placement = draft.placement();
        int ahead = waitingFor(change, placement.service());
        Ticket ticket = new Ticket(
                change.branch(),
                UUID.randomUUID(),
                nextNumber(change, draft.prefix()),
                placement.service(),
                draft.language(),
                change.now(),
                placement.promiseMinutes(),
                TicketProgress.waiting(),
                SlipState.PENDING,
                null,
                null);
        String link = PhoneLink.random();
        insert(change, ticket, draft, link);
        UUID slipJob = addSlipJob(change, ticket.id());
        change.append(TicketEvent.draft("ISSUED", null, ticket, null));
        return new Issued(ticket, ahead, link, slipJob);
    }

    /** What was issued; {@code ahead} counts those who wait for the same service and came earlier. */
    public record Issued(Ticket ticket, int ahead, String phoneLink, UUID slipJob) {}

    private int waitingFor(BranchChange change, String service) {
        return jdbc.sql("""
                SELECT count(*) FROM ticket
                 WHERE branch_id = :branch AND service_code = :service AND state = 'WAITING'""")
                .param("branch", change.branch())
                .param("service", service)
                .query(Integer.class)
                .single();
    }

    private String nextNumber(BranchChange change, String prefix) {
        int no = jdbc.sql("""
                INSERT INTO series (branch_id, service_date, prefix, next_no) VALUES (:branch, :date, :prefix, 2)
                ON CONFLICT (branch_id, service_date, prefix) DO UPDATE SET next_no = series.next_no + 1
                RETURNING next_no - 1""")
                .param("branch", change.branch())
                .param("date", change.serviceDate())
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return prefix + (no < 1000 ? "%03d".formatted(no) : Integer.toString(no));
    }

    private void insert(BranchChange change, Ticket ticket, NewTicket draft, String link) {
        Placement placement = draft.placement();
        NewTicket.Holder holder = draft.customer();
        jdbc.sql("""
                INSERT INTO ticket (branch_id, id, service_date, number, service_code, state, language, issued_at,
                                    issued_rev, promise_minutes, priority_reason, plan_version, plan_rule, tier,
                                    customer_token, masked_name, relationship_manager, phone_link, slip, rev)
                VALUES (:branch, :id, :date, :number, :service, 'WAITING', :language, :now, :rev, :promise, :reason,
                        :version, :rule, :tier, :token, :name, :rm, :link, 'PENDING', :rev)""")
                .param("branch", change.branch())
                .param("id", ticket.id())
                .param("date", change.serviceDate())
                .param("number", ticket.number())
                .param("service", ticket.service())
                .param("language", ticket.language().tag())
                .param("now", Columns.timestamp(change.now()))
                .param("rev", change.rev())
                .param("promise", ticket.promiseMinutes())
                .param("reason", placement.priorityReason())
                .param("version", placement.planVersion())
                .param("rule", placement.rule())
                .param("tier", holder == null ? null : holder.tier())
                .param("token", holder == null ? null : holder.token())
                .param("name", holder == null ? null : holder.maskedName())
                .param("rm", holder == null ? null : holder.relationshipManager())
                .param("link", link)
                .update();
    }

    private UUID addSlipJob(BranchChange change, UUID ticket) {
        UUID job = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO slip_job (branch_id, id, ticket_id, state, station, made_at)
                VALUES (:branch, :id, :ticket, 'PENDING', :station, :now)""")
                .param("branch", change.branch())
                .param("id", job)
                .param("ticket", ticket)
                .param("station", change.caller().id())
                .param("now", Columns.timestamp(change.now()))
                .update();
        return job;
    }
}
