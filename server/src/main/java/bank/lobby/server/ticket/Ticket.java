package bank.lobby.server.ticket;

import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One claim to be served for one service. Carries nothing personal: who the customer is stays in the row and is joined
 * only for staff screens.
 *
 * @param branch its branch
 * @param id its id
 * @param number what is called, unique per branch and business day
 * @param service code of the service it waits for
 * @param language the customer's
 * @param issuedAt server time
 * @param promiseMinutes promised wait, minutes
 * @param progress the part that changes
 * @param slip where its slip stands
 * @param slipReason what was wrong or which proof was given
 * @param acceptedBy staff number of the lobby manager who accepted the customer
 */
public record Ticket(
        String branch,
        UUID id,
        String number,
        String service,
        Language language,
        Instant issuedAt,
        int promiseMinutes,
        TicketProgress progress,
        SlipState slip,
        @Nullable String slipReason,
        @Nullable String acceptedBy) {

    /** This ticket further along. */
    public Ticket with(TicketProgress next) {
        return new Ticket(
                branch, id, number, service, language, issuedAt, promiseMinutes, next, slip, slipReason, acceptedBy);
    }

    /** This ticket with its slip at {@code state}. */
    public Ticket withSlip(SlipState state, @Nullable String reason) {
        return new Ticket(
                branch, id, number, service, language, issuedAt, promiseMinutes, progress, state, reason, acceptedBy);
    }

    /** This ticket accepted by {@code staffNo}. */
    public Ticket acceptedBy(String staffNo) {
        return new Ticket(
                branch, id, number, service, language, issuedAt, promiseMinutes, progress, slip, slipReason, staffNo);
    }
}
