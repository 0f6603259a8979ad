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
 * @param issuedAt server time; arrival, whatever happens to the ticket
 * @param issuedRev revision of its issue; breaks ties between tickets of the same {@code since}
 * @param since when its clock started: arrival or the time booked; later after a missed call, sooner when moved forward
 * @param placement where triage put it: the service it waits for, the promise, the rule
 * @param progress the part that changes most
 * @param course what it brings along from earlier steps
 * @param quantity units of work the customer brings, at least 1
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
        long issuedRev,
        Instant since,
        Placement placement,
        TicketProgress progress,
        TicketCourse course,
        int quantity,
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

    /** Since when its own claim runs, whoever moved it forward: calling it passes those who came before this. */
    public Instant claimedSince() {
        Instant moved = course.movedFrom();
        return moved == null ? since : moved;
    }

    /** This ticket further along. */
    public Ticket with(TicketProgress next) {
        return with(next, course);
    }

    /** This ticket further along, and what it brings along then. */
    public Ticket with(TicketProgress next, TicketCourse then) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                since,
                placement,
                next,
                then,
                quantity,
                slip,
                slipReason,
                acceptedBy);
    }

    /** This ticket as if it had come at {@code then}; its arrival stays on record. */
    public Ticket since(Instant then) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                then,
                placement,
                progress,
                course,
                quantity,
                slip,
                slipReason,
                acceptedBy);
    }

    /** This ticket with {@code units} of work. */
    public Ticket quantity(int units) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                since,
                placement,
                progress,
                course,
                units,
                slip,
                slipReason,
                acceptedBy);
    }

    /** This ticket with its slip at {@code state}. */
    public Ticket withSlip(SlipState state, @Nullable String reason) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                since,
                placement,
                progress,
                course,
                quantity,
                state,
                reason,
                acceptedBy);
    }

    /** This ticket accepted by {@code staffNo}; by nobody any more when that is {@code null}. */
    public Ticket acceptedBy(@Nullable String staffNo) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                since,
                placement,
                progress,
                course,
                quantity,
                slip,
                slipReason,
                staffNo);
    }

    /** This ticket where triage puts it now; it keeps its number and its arrival. */
    public Ticket placed(Placement next) {
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                since,
                next,
                progress,
                course,
                quantity,
                slip,
                slipReason,
                acceptedBy);
    }

    /** This ticket waiting for {@code service} under the promise and rule it has. */
    public Ticket placed(String service) {
        return placed(new Placement(
                service,
                placement.promiseMinutes(),
                placement.priorityReason(),
                placement.planVersion(),
                placement.rule(),
                placement.windowGroup()));
    }
}
