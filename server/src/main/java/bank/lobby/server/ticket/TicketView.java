package bank.lobby.server.ticket;

import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.CareKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as staff see it. Never sent to a public screen: it says who the customer is.
 *
 * @param since when its clock started
 * @param planVersion version of the triage plan that placed it
 * @param planRule name of the rule that did
 * @param windowGroup counters that are its own beside those of its service
 * @param facts what triage knows of the customer; its tier by code
 * @param quantity units of work the customer brings
 * @param tier rank by relationship; {@code null} for ordinary and for nobody identified
 * @param care special care by code with its names; {@code null} for none
 * @param company masked name of the company the customer acts for; {@code null} for a private customer
 * @param notices for staff; may be empty
 * @param course whom it is bound to, until when it is set aside, what comes next
 * @param note from the last member of staff to the next
 * @param accepted who of the lobby managers has the customer
 */
public record TicketView(
        UUID id,
        String branch,
        String number,
        String service,
        Names serviceNames,
        TicketState state,
        Instant issuedAt,
        int promiseMinutes,
        @Nullable String priorityReason,
        Instant since,
        int planVersion,
        String planRule,
        @Nullable String windowGroup,
        TicketFacts facts,
        int quantity,
        @Nullable TierView tier,
        @Nullable CareKind care,
        @Nullable String maskedName,
        @Nullable String relationshipManager,
        @Nullable String company,
        List<Names> notices,
        @Nullable Integer counter,
        @Nullable Instant calledAt,
        @Nullable Instant servingSince,
        int recalls,
        TicketCourse course,
        @Nullable String note,
        SlipState slip,
        @Nullable String slipReason,
        @Nullable Accepted accepted,
        Language language,
        long rev) {

    /** A tier by code, with its rank (0 is ordinary) and names. */
    public record TierView(String code, int rank, Names names) {}

    /** Who accepted, and when. */
    public record Accepted(String staffNo, String name, Instant at) {}

    /** The same customer and claim as it stood at {@code event}, which is part of this ticket's past. */
    public TicketView at(TicketEvent event, long eventRev) {
        TicketCourse then = event.course();
        boolean acceptedThen = event.acceptedBy() != null;
        return new TicketView(
                id,
                branch,
                number,
                service,
                serviceNames,
                event.to(),
                issuedAt,
                promiseMinutes,
                priorityReason,
                since,
                planVersion,
                planRule,
                windowGroup,
                facts,
                quantity,
                tier,
                care,
                maskedName,
                relationshipManager,
                company,
                notices,
                event.counter(),
                event.calledAt(),
                event.servingSince(),
                event.recalls(),
                then == null ? course : then,
                event.to().isOpen() ? note : null,
                event.slip(),
                event.slipReason(),
                acceptedThen ? accepted : null,
                language,
                eventRev);
    }
}
