package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * One call: this number, to that counter. Carries nothing of who the customer is.
 *
 * @param ticket which ticket
 * @param number what is shown and spoken
 * @param service code of its service
 * @param counter number of the counter
 * @param state where the ticket stands now
 * @param calledAt server time of the latest call
 * @param callRev revision of the latest call or recall: a new one is a new announcement
 * @param recalls how often it was called again
 * @param language the customer's language, for the voice
 */
public record BoardCall(
        UUID ticket,
        String number,
        String service,
        int counter,
        TicketState state,
        Instant calledAt,
        long callRev,
        int recalls,
        Language language) {

    public BoardCall {
        requireNonNull(ticket, "ticket");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(state, "state");
        requireNonNull(calledAt, "calledAt");
        requireNonNull(language, "language");
    }
}
