package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.AgeBand;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for a ticket: {@code POST /api/branches/{b}/tickets}, with an {@code Idempotency-Key} per touch.
 *
 * @param service code of the service chosen
 * @param language what the slip and the phone page speak
 * @param customer who it is, sealed; {@code null} where nobody was identified
 * @param care code of the special care asked for; {@code null} for none
 * @param ageBand how old the customer is by the document shown; {@code null} where it does not say
 * @param appointment the appointment the customer checks in for; {@code null} for none
 * @param quantity units of work the customer brings, e.g. slips of a corporate runner, 1 to 999; {@code null} for one
 * @param cameBack whether the customer was sent to a machine for this service and was not helped; {@code null} is no
 * @param documentExpired whether the document shown is past its last day; {@code null} is no, or that it does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketRequest(
        String service,
        Language language,
        @JsonInclude @Nullable SealedCustomer customer,
        @Nullable String care,
        @Nullable AgeBand ageBand,
        @Nullable UUID appointment,
        @Nullable Integer quantity,
        @Nullable Boolean cameBack,
        @Nullable Boolean documentExpired) {

    public TicketRequest {
        requireNonNull(service, "service");
        requireNonNull(language, "language");
        if (quantity != null && (quantity < 1 || quantity > 999)) {
            throw new IllegalArgumentException("quantity must be 1 to 999, was " + quantity);
        }
        cameBack = Boolean.TRUE.equals(cameBack) ? true : null;
        documentExpired = Boolean.TRUE.equals(documentExpired) ? true : null;
    }

    /** A request of somebody who was at no machine, with a document that holds or none. */
    public TicketRequest(
            String service,
            Language language,
            @Nullable SealedCustomer customer,
            @Nullable String care,
            @Nullable AgeBand ageBand,
            @Nullable UUID appointment,
            @Nullable Integer quantity) {
        this(service, language, customer, care, ageBand, appointment, quantity, null, null);
    }

    /** A request that says no more than who asks for what. */
    public TicketRequest(String service, Language language, @Nullable SealedCustomer customer) {
        this(service, language, customer, null, null, null, null);
    }
}
