package bank.lobby.server.intake;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.AgeBand;
import java.util.UUID;
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
 * @param appointment the appointment the customer is checked in for; {@code null} for none
 * @param print whether a kiosk is to print the slip; else the customer takes the number or scans the tablet
 * @param despite why the ticket is to be issued even if the service is closed or asks something of the person; 2 to 200
 *     characters, kept with the event; {@code null}: it is not
 * @param diversion the offer of a machine that could not help, whose time the ticket keeps; {@code null} for none
 */
record DoorRequest(
        String service,
        Language language,
        @Nullable SealedCustomer customer,
        @Nullable String care,
        @Nullable AgeBand ageBand,
        @Nullable Integer quantity,
        @Nullable UUID appointment,
        boolean print,
        @Nullable String despite,
        @Nullable UUID diversion) {

    private static final int LONGEST = 200;
    private static final int MOST = 999;

    DoorRequest {
        requireNonNull(service, "service");
        requireNonNull(language, "language");
        if (quantity != null && (quantity < 1 || quantity > MOST)) {
            throw new IllegalArgumentException("quantity must be 1 to " + MOST + ", was " + quantity);
        }
        despite = despite == null ? null : despite.strip();
    }

    /** @throws Refusal 400 {@code reason-missing} when it is to be issued all the same and nobody says why */
    void mustSayWhy() {
        if (despite != null && (despite.length() < 2 || despite.length() > LONGEST)) {
            throw Refusal.malformed("reason-missing", "Say why, in 2 to 200 characters");
        }
    }

    TicketRequest asked() {
        return new TicketRequest(service, language, customer, care, ageBand, appointment, quantity);
    }
}
