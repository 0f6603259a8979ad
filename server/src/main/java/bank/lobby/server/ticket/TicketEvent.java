package bank.lobby.server.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.EventDraft;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a ticket: the body of its event, the ticket as it stood after the change. Nothing personal.
 *
 * @param from state before; {@code null} when issued
 * @param to state after
 * @param why the decision behind a call, as whoever decided it wrote it; {@code null} for every other change
 */
public record TicketEvent(
        @Nullable TicketState from,
        TicketState to,
        String number,
        String service,
        Language language,
        Instant issuedAt,
        int promiseMinutes,
        @Nullable Integer counter,
        @Nullable Instant calledAt,
        @Nullable Long callRev,
        int recalls,
        @Nullable Instant servingSince,
        SlipState slip,
        @Nullable String slipReason,
        @Nullable String acceptedBy,
        @Nullable Object why) {

    public TicketEvent {
        requireNonNull(to, "to");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(language, "language");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(slip, "slip");
    }

    /** The change from {@code from} to {@code ticket}, for the log. */
    public static EventDraft draft(String type, @Nullable TicketState from, Ticket ticket, @Nullable Object why) {
        TicketProgress progress = ticket.progress();
        return new EventDraft(
                type,
                ticket.id(),
                progress.counter(),
                new TicketEvent(
                        from,
                        progress.state(),
                        ticket.number(),
                        ticket.service(),
                        ticket.language(),
                        ticket.issuedAt(),
                        ticket.promiseMinutes(),
                        progress.counter(),
                        progress.calledAt(),
                        progress.callRev(),
                        progress.recalls(),
                        progress.servingSince(),
                        ticket.slip(),
                        ticket.slipReason(),
                        ticket.acceptedBy(),
                        why));
    }
}
