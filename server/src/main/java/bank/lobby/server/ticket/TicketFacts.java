package bank.lobby.server.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.triage.AgeBand;
import bank.lobby.wire.triage.Booking;
import org.jspecify.annotations.Nullable;

/**
 * What triage knew of a ticket's customer, kept so that it can be asked again when more is known.
 *
 * @param askedService code of the service the customer chose, whatever the plan made of it
 * @param tier code of the tier
 * @param care code of the special care, or {@code none}
 * @param ageBand by the document shown; {@code null} where none said it
 * @param document kind of document shown, or {@code none}
 * @param booking how the customer stands to an appointment
 * @param identification whether anybody said who it is
 */
public record TicketFacts(
        String askedService,
        String tier,
        String care,
        @Nullable AgeBand ageBand,
        String document,
        Booking booking,
        Identified identification) {

    /** Whether somebody answered who the customer is. */
    public enum Identified {
        /** Nothing was shown. */
        NONE,
        /** Something was shown that this server could not read. */
        UNREADABLE,
        /** The bank does not know the number. */
        UNKNOWN,
        /** The bank's directory has not answered yet. */
        PENDING,
        /** The bank's directory does not answer; this is what it said before. */
        LAST_KNOWN,
        KNOWN,
        /** The directory answered after the ticket was issued. */
        RAISED
    }

    public TicketFacts {
        requireNonNull(askedService, "askedService");
        requireNonNull(tier, "tier");
        requireNonNull(care, "care");
        requireNonNull(document, "document");
        requireNonNull(booking, "booking");
        requireNonNull(identification, "identification");
    }
    /** The same of a customer who has an appointment. */
    public TicketFacts booked(Booking standing) {
        return new TicketFacts(askedService, tier, care, ageBand, document, standing, identification);
    }
}
