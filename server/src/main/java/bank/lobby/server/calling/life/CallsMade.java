package bank.lobby.server.calling.life;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The calls that passes are counted from: to which counter, and how old the ticket's own claim was. One that is taken
 * back passed nobody.
 */
@Repository
public class CallsMade {

    /** Notes that {@code ticket} is called to {@code counter}. */
    public void made(BranchChange change, Ticket ticket, int counter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("rev", change.rev());
        values.put("ticket", ticket.id());
        values.put("counter", counter);
        values.put("since", Columns.timestamp(ticket.claimedSince()));
        values.put("issued", ticket.issuedRev());
        change.write("""
                INSERT INTO call_made (branch_id, rev, ticket_id, counter_no, since, issued_rev)
                VALUES (:branch, :rev, :ticket, :counter, :since, :issued)""", values);
    }

    /** Forgets the call of revision {@code rev}. */
    public void takeBack(BranchChange change, long rev) {
        change.write(
                "DELETE FROM call_made WHERE branch_id = :branch AND rev = :rev",
                Map.of("branch", change.branch(), "rev", rev));
    }
}
