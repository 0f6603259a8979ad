package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for a ticket: {@code POST /api/branches/{b}/tickets}, with an {@code Idempotency-Key} per touch.
 *
 * @param service code of the service chosen
 * @param language what the slip and the phone page speak
 * @param customer who it is, sealed; {@code null} where nobody was identified
 */
public record TicketRequest(
        String service, Language language, @Nullable SealedCustomer customer) {

    public TicketRequest {
        requireNonNull(service, "service");
        requireNonNull(language, "language");
    }
}
