package bank.lobby.server.ticket;

import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.Placement;
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
 * @param language the customer's
 * @param issuedAt server time
 * @param since when its clock started: arrival, or the time booked if that is later
 * @param placement where triage put it: the service it waits for, the promise, the rule
 * @param progress the part that changes most
 * @param slip where its slip stands
 * @param slipReason what was wrong or which proof was given
 * @param acceptedBy staff number of the lobby manager who accepted the customer
 */
public record Ticket(
        String branch,
        UUID id,
        String number,
        Language language,
        Instant issuedAt,
        Instant since,
        Placement placement,
        TicketProgress progress,
        SlipState slip,
        @Nullable String slipReason,
        @Nullable String acceptedBy) {

    /** Code of the service it waits for. */
    public String service() {
        return placement.service();
    }

    /** Promised wait, minutes. */
    public int promiseMinutes() {
        return placement.promiseMinutes();
    }

    /** This ticket further along. */
    public Ticket with(TicketProgress next) {
        return new Ticket(branch, id, number, language, issuedAt, since, placement, next, slip, slipReason, acceptedBy);
    }

    /** This ticket with its slip at {@code state}. */
    public Ticket withSlip(SlipState state, @Nullable String reason) {
        return new Ticket(
                branch, id, number, language, issuedAt, since, placement, progress, state, reason, acceptedBy);
    }

    /** This ticket accepted by {@code staffNo}; by nobody any more when that is {@code null}. */
    public Ticket acceptedBy(@Nullable String staffNo) {
        return new Ticket(
                branch, id, number, language, issuedAt, since, placement, progress, slip, slipReason, staffNo);
    }

    /** This ticket where triage puts it now; it keeps its number and its arrival. */
    public Ticket placed(Placement next) {
        return new Ticket(branch, id, number, language, issuedAt, since, next, progress, slip, slipReason, acceptedBy);
    }
}
