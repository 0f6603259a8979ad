package bank.lobby.wire.print;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A slip the staff wants from this station: {@code GET /api/branches/{b}/slip-orders}. Stays in the list until the station
 * has told of the job, so taking it twice must print it once.
 *
 * @param ticket whose slip it is
 * @param job what to print
 * @param reprint whether 补打 must stand on it: the customer may hold another slip of this ticket
 */
public record SlipOrder(UUID ticket, SlipJob job, boolean reprint) {

    /** Type of the branch's event that says there is an order for one of its stations. */
    public static final String EVENT = "SLIP_ORDERED";

    public SlipOrder {
        requireNonNull(ticket, "ticket");
        requireNonNull(job, "job");
    }
}
