package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.triage.Placement;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a new ticket with the next number of its series and one slip job. */
@Component
public class Issuing {

    private final JdbcClient jdbc;
    private final SlipJobs slipJobs;

    Issuing(JdbcClient jdbc, SlipJobs slipJobs) {
        this.jdbc = jdbc;
        this.slipJobs = slipJobs;
    }

    /**
     * What a ticket finds that is issued now, under the branch's lock.
     *
     * @param no number it will have within its series
     * @param ahead how many wait for the service already
     */
    public record Next(int no, int ahead) {}

    /**
     * Stores {@code draft}, appends {@code ISSUED}.
     *
     * @param next of its service
     * @param despite what speaks against it, and why it is done all the same; kept with the event
     */
    public Issued issue(BranchChange change, NewTicket draft, Next next, @Nullable Despite despite) {
        SlipState slipState = draft.station() == null ? SlipState.SETTLED : SlipState.PENDING;
        takeNumber(change, draft.prefix(), next.no());
        Ticket ticket =
                ticket(change, number(draft.prefix(), next.no()), draft, TicketProgress.waiting(), slipState, null);
        String link = PhoneLink.random();
        insert(change, ticket, draft, link);
        UUID slipJob = draft.station() == null ? null : slipJobs.add(change, ticket.id(), draft.station());
        change.append(TicketEvent.draft("ISSUED", null, ticket, new Why(draft.facts(), draft.appointment(), despite)));
        return new Issued(ticket, next.ahead(), link, slipJob);
    }

    /**
     * A ticket that the rules would have refused.
     *
     * @param refusal slug of the refusal, or reason why the service is closed
     * @param words why it was issued all the same, in the words of whoever did
     */
    public record Despite(String refusal, String words) {}

    /**
     * Kept with the event: what triage knew, its fields among the others.
     *
     * @param appointment it was issued for; {@code null} for none
     */
    record Why(
            @JsonUnwrapped TicketFacts facts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID appointment,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Despite despite)
            implements TellsFacts {}

    /**
     * Stores a ticket for somebody who came to {@code counter} without one and is served there at once: numbers of their
     * own, no slip, never announced. Appends {@code WALKED_UP}.
     */
    public Ticket walkUp(BranchChange change, NewTicket draft, int counter) {
        Ticket ticket = ticket(
                change,
                takeNumber(change, draft.prefix()),
                draft,
                TicketProgress.servedAtOnce(counter, change.now()),
                SlipState.SETTLED,
                "walk-up");
        insert(change, ticket, draft, PhoneLink.random());
        change.append(TicketEvent.draft("WALKED_UP", null, ticket, draft.facts()));
        return ticket;
    }

    private static Ticket ticket(
            BranchChange change,
            String number,
            NewTicket draft,
            TicketProgress progress,
            SlipState slip,
            @Nullable String slipReason) {
        return new Ticket(
                change.branch(),
                UUID.randomUUID(),
                number,
                draft.language(),
                change.now(),
                change.rev(),
                draft.since(),
                draft.placement(),
                progress,
                TicketCourse.NONE.also(draft.also()),
                draft.quantity(),
                slip,
                slipReason,
                null);
    }

    /**
     * What was issued; {@code ahead} counts those who wait for the same service and came earlier.
     *
     * @param slipJob {@code null} where no slip was asked for
     */
    public record Issued(
            Ticket ticket,
            int ahead,
            String phoneLink,
            @Nullable UUID slipJob) {}

    /** The next number of a series that belongs to no service. */
    private String takeNumber(BranchChange change, String prefix) {
        return jdbc.sql("""
                INSERT INTO series (branch_id, service_date, prefix, next_no) VALUES (:branch, :date, :prefix, 2)
                ON CONFLICT (branch_id, service_date, prefix) DO UPDATE SET next_no = series.next_no + 1
                RETURNING next_no - 1 AS no""")
                .param("branch", change.branch())
                .param("date", change.serviceDate())
                .param("prefix", prefix)
                .query((row, n) -> number(prefix, row.getInt("no")))
                .single();
    }

    private static void takeNumber(BranchChange change, String prefix, int no) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("date", change.serviceDate());
        values.put("prefix", prefix);
        values.put("next", no + 1);
        change.write("""
                INSERT INTO series (branch_id, service_date, prefix, next_no) VALUES (:branch, :date, :prefix, :next)
                ON CONFLICT (branch_id, service_date, prefix) DO UPDATE SET next_no = excluded.next_no""", values);
    }

    private static String number(String prefix, int no) {
        return prefix + (no < 1000 ? "%03d".formatted(no) : Integer.toString(no));
    }

    private void insert(BranchChange change, Ticket ticket, NewTicket draft, String link) {
        Placement placement = draft.placement();
        NewTicket.Holder holder = draft.customer();
        Map<String, @Nullable Object> values = Tickets.facts(draft.facts());
        values.putAll(Tickets.holder(holder));
        values.put("branch", change.branch());
        values.put("id", ticket.id());
        values.put("date", change.serviceDate());
        values.put("number", ticket.number());
        values.put("service", ticket.service());
        values.put("language", ticket.language().tag());
        values.put("now", Columns.timestamp(change.now()));
        values.put("rev", change.rev());
        values.put("promise", ticket.promiseMinutes());
        values.put("reason", placement.priorityReason());
        values.put("version", placement.planVersion());
        values.put("rule", placement.rule());
        values.put("token", holder == null ? null : holder.token());
        values.put("group", placement.windowGroup());
        values.put("since", Columns.timestamp(draft.since()));
        values.put("quantity", draft.quantity());
        values.put("course", Columns.write(ticket.course()));
        values.put("state", ticket.progress().state().name());
        values.put("counter", ticket.progress().counter());
        values.put("serving", Columns.timestamp(ticket.progress().servingSince()));
        values.put("expired", draft.documentExpired());
        values.put("slip", ticket.slip().name());
        values.put("slipReason", ticket.slipReason());
        values.put("link", link);
        change.write("""
                INSERT INTO ticket (branch_id, id, service_date, number, service_code, state, language, issued_at,
                                    issued_rev, promise_minutes, priority_reason, plan_version, plan_rule,
                                    window_group, since, asked_service, tier, care, age_band, document, booking,
                                    identification, quantity, customer_token, masked_name, relationship_manager,
                                    company, notices, phone_link, course, counter_no, serving_since, slip, slip_reason,
                                    document_expired, rev)
                VALUES (:branch, :id, :date, :number, :service, :state, :language, :now, :rev, :promise, :reason,
                        :version, :rule, :group, :since, :asked, :tier, :care, :age, :document, :booking,
                        :identification, :quantity, :token, :name, :manager, :company, :notices::jsonb, :link,
                        :course::jsonb, :counter, :serving, :slip, :slipReason, :expired, :rev)""", values);
    }
}
