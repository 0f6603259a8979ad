package bank.lobby.server.calling.life;

import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Glance;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and where it stands, read together.
 *
 * @param counter it is or was last at; {@code null} where it was at none
 */
record Standing(Ticket ticket, @Nullable Counter counter) {

    private static final String SQL =
            "SELECT " + Tickets.COLUMNS + ", " + Counters.COLUMNS + """

              FROM ticket t
              LEFT JOIN counter c ON c.branch_id = t.branch_id AND c.no = t.counter_no""" + Counters.SESSION + """

             WHERE t.branch_id = :branch AND t.id = :id""";

    /** The read of ticket {@code id} of {@code branch}, which a command takes with its lock. */
    static Glance<Standing> glance(String branch, UUID id) {
        return new Glance<>(SQL, Map.of("branch", branch, "id", id), (row, n) -> standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Ticket ticket = Tickets.ticket(row);
        return new Standing(ticket, Columns.integerOrNull(row, "no") == null ? null : Counters.counter(row));
    }

    /**
     * The counter the ticket is at, with the caller of {@code change} signed in there.
     *
     * @throws bank.lobby.server.platform.Refusal 409 {@code counter-closed}, 403 {@code not-your-counter}
     */
    Counter own(BranchChange change) {
        if (counter == null) {
            throw new IllegalStateException("Ticket " + ticket.id() + " is at no counter");
        }
        counter.mustBelongTo(change.caller().id());
        return counter;
    }
}
