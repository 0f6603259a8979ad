package bank.lobby.server.intake;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.TicketFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a lobby manager puts right about a ticket; what is {@code null} stays.
 *
 * @param rev revision of the ticket as the manager saw it
 * @param service code of the service the customer really came for; the party goes with it
 * @param tier code of the tier
 * @param care code of the special care, or {@code none} to take it back
 * @param reason in the manager's words, 2 to 200 characters
 */
record TriageCorrection(
        long rev,
        @Nullable String service,
        @Nullable String tier,
        @Nullable String care,
        String reason) {

    TriageCorrection {
        requireNonNull(reason, "reason");
        reason = reason.strip();
    }

    /** @throws Refusal 400 {@code reason-missing} */
    void mustSayWhy() {
        if (reason.length() < 2 || reason.length() > 200) {
            throw Refusal.malformed("reason-missing", "Say why, in 2 to 200 characters");
        }
    }

    TicketFacts applyTo(TicketFacts known) {
        return new TicketFacts(
                service == null ? known.askedService() : service,
                tier == null ? known.tier() : tier,
                care == null ? known.care() : care,
                known.ageBand(),
                known.document(),
                known.booking(),
                known.identification());
    }
}
