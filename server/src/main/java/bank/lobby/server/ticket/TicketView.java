package bank.lobby.server.ticket;

import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as staff see it. Never sent to a public screen: it says who the customer is.
 *
 * @param tier rank by relationship; {@code null} for ordinary and for nobody identified
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
        @Nullable TierView tier,
        @Nullable String maskedName,
        @Nullable String relationshipManager,
        @Nullable Integer counter,
        @Nullable Instant calledAt,
        @Nullable Instant servingSince,
        int recalls,
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
                tier,
                maskedName,
                relationshipManager,
                event.counter(),
                event.calledAt(),
                event.servingSince(),
                event.recalls(),
                event.slip(),
                event.slipReason(),
                acceptedThen ? accepted : null,
                language,
                eventRev);
    }
}
