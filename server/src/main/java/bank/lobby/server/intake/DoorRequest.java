package bank.lobby.server.intake;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.AgeBand;
import org.jspecify.annotations.Nullable;

/**
 * A lobby manager asks for a ticket on behalf of a customer at the door.
 *
 * @param service code of the service
 * @param language the customer's
 * @param customer who it is, sealed by the tablet; {@code null} where nothing was typed or read
 * @param care code of the special care; {@code null} for none
 * @param ageBand how old the customer is; {@code null} where nobody asked
 * @param quantity units of work, 1 to 999; {@code null} for one
 * @param print whether a kiosk is to print the slip; else the customer takes the number or scans the tablet
 */
record DoorRequest(
        String service,
        Language language,
        @Nullable SealedCustomer customer,
        @Nullable String care,
        @Nullable AgeBand ageBand,
        @Nullable Integer quantity,
        boolean print) {

    DoorRequest {
        requireNonNull(service, "service");
        requireNonNull(language, "language");
    }

    TicketRequest asked() {
        return new TicketRequest(service, language, customer, care, ageBand, null, quantity);
    }
}
