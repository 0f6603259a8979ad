package bank.lobby.kiosk.touch;

import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has come of the customer's touch on a service. */
public sealed interface Touched {

    /** The touch: made by the page, one for every choice a customer makes, and the server's idempotency key. */
    UUID touch();

    /** What was asked of the server; kept so that a second try asks for exactly the same. */
    TicketRequest request();

    /** Whether the customer still waits for something. */
    boolean isBusy();

    /** The server is being asked. */
    record Issuing(UUID touch, TicketRequest request) implements Touched {
        @Override
        public boolean isBusy() {
            return true;
        }
    }

    /**
     * There is a ticket.
     *
     * @param slip where its slip stands
     */
    record Issued(UUID touch, TicketRequest request, IssuedTicket ticket, SlipState slip) implements Touched {
        @Override
        public boolean isBusy() {
            return slip == SlipState.PENDING;
        }
    }

    /**
     * No ticket as far as this kiosk knows.
     *
     * @param problem why, as a slug the page has words for
     * @param mayTryAgain whether the same touch may be tried once more; then it still means at most one ticket
     * @param number the number the customer has already; {@code null} where that is not the reason
     */
    record Refused(
            UUID touch,
            TicketRequest request,
            String problem,
            boolean mayTryAgain,
            @Nullable String number) implements Touched {
        @Override
        public boolean isBusy() {
            return false;
        }
    }
}
