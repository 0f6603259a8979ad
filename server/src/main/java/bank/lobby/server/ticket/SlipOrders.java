package bank.lobby.server.ticket;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.print.SlipState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What staff decide about a slip: another one (补打), or that none is needed. Neither happens by itself, and neither while
 * the kiosk may still print the last one: the customer never gets a second slip that nobody asked for.
 */
@Component
public class SlipOrders {

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Tickets tickets;
    private final SlipJobs jobs;

    SlipOrders(JdbcClient jdbc, BranchCommands commands, Tickets tickets, SlipJobs jobs) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.tickets = tickets;
        this.jobs = jobs;
    }

    /** An order a kiosk has to carry out: which job, for which ticket, with the customer's link and who is ahead now; marked where it is a reprint. */
    public record Ordered(UUID job, Ticket ticket, String phoneLink, int ahead, boolean reprint) {}

    /** Which job it made or settled; kept as the answer. */
    record Done(UUID job) {}

    /**
     * Orders a slip for {@code id}: marked where the customer may hold another one; from the kiosk that had that one, or
     * from the branch's newest kiosk.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code slip-under-way}, {@code no-kiosk}
     */
    public void reprint(BranchCommand command, UUID id) {
        commands.run(command, Done.class, change -> Optional.of(order(change, decidable(change, id, "reprint"))));
    }

    /** Orders the first slip of a ticket that staff issued; does nothing where there is one already. */
    public void first(BranchCommand command, UUID id) {
        commands.run(command, Done.class, change -> {
            if (jobs.latest(change, id).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(order(change, decidable(change, id, "slip")));
        });
    }

    /**
     * Notes that the customer of {@code id} needs no slip: has one, or has the number.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code slip-under-way}
     */
    public void settle(BranchCommand command, UUID id) {
        commands.run(command, Done.class, change -> {
            Ticket ticket = decidable(change, id, "slip-settled");
            if (ticket.slip() == SlipState.PRINTED || ticket.slip() == SlipState.SETTLED) {
                return Optional.empty();
            }
            SlipJob job = jobs.latest(change, id).orElseThrow();
            jobs.set(change, job, SlipState.SETTLED, ticket.slipReason());
            tickets.change(change, "SLIP_SETTLED", ticket, ticket.withSlip(SlipState.SETTLED, ticket.slipReason()));
            return Optional.of(new Done(job.id()));
        });
    }

    private Done order(BranchChange change, Ticket ticket) {
        Optional<SlipJob> last = jobs.latest(change, ticket.id());
        UUID job = jobs.order(
                change,
                ticket.id(),
                kiosk(change, last.flatMap(former -> Optional.ofNullable(former.station()))),
                last.isPresent());
        tickets.change(change, SlipOrder.EVENT, ticket, ticket.withSlip(SlipState.PENDING, null));
        return new Done(job);
    }

    /** What {@code station} is to print, oldest first; empties as it reports. */
    public List<Ordered> of(String branch, String station) {
        return jobs.ordered(branch, station).stream().map(this::ordered).toList();
    }

    private Ticket decidable(BranchChange change, UUID id, String command) {
        Ticket ticket = tickets.get(change, id);
        if (!ticket.progress().state().isOpen()) {
            throw Refusal.conflict("ticket-state", "This customer has left the queue")
                    .with("state", ticket.progress().state())
                    .with("command", command);
        }
        if (ticket.slip().isOpen()) {
            throw Refusal.conflict("slip-under-way", "The kiosk may still print the slip by itself")
                    .with("slip", ticket.slip());
        }
        return ticket;
    }

    /** Whether {@code branch} has a kiosk that could print. */
    public boolean hasKiosk(String branch) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM station
                                WHERE branch_id = :branch AND kind = 'KIOSK' AND revoked_at IS NULL)""").param("branch", branch).query(Boolean.class).single();
    }

    private String kiosk(BranchChange change, Optional<String> last) {
        return jdbc.sql("""
                SELECT id::text FROM station WHERE branch_id = :branch AND kind = 'KIOSK' AND revoked_at IS NULL
                 ORDER BY (id::text = :last) DESC, last_seen DESC NULLS LAST, enrolled_at DESC LIMIT 1""")
                .param("branch", change.branch())
                .param("last", last.orElse(""))
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("no-kiosk", "This branch has no kiosk that could print"));
    }

    private Ordered ordered(SlipJob job) {
        return jdbc.sql("""
                SELECT phone_link, CASE WHEN state = 'WAITING' THEN
                       (SELECT count(*) FROM ticket o
                         WHERE o.branch_id = t.branch_id AND o.service_code = t.service_code
                           AND o.state = 'WAITING'
                           AND (o.since, o.issued_rev) < (t.since, t.issued_rev)) ELSE 0 END AS ahead
                  FROM ticket t WHERE id = :id""")
                .param("id", job.ticket())
                .query((row, n) -> new Ordered(
                        job.id(),
                        tickets.get(job.ticket()),
                        row.getString("phone_link"),
                        row.getInt("ahead"),
                        job.reprint()))
                .single();
    }
}
