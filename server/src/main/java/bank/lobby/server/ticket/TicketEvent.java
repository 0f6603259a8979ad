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
 * @param since when its clock started; {@code null} in events of the first release
 * @param rule name of the rule that placed it, of plan {@code planVersion}; {@code null} in events of the first release
 * @param fromService code of the service it waited for before this change; {@code null} where that stayed
 * @param why the decision behind the change, as whoever decided it wrote it; {@code null} where nothing was decided
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
        @Nullable Instant since,
        @Nullable Integer planVersion,
        @Nullable String rule,
        @Nullable String priorityReason,
        @Nullable String windowGroup,
        @Nullable String fromService,
        @Nullable Object why) {

    public TicketEvent {
        requireNonNull(to, "to");
        requireNonNull(number, "number");
        requireNonNull(service, "service");
        requireNonNull(language, "language");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(slip, "slip");
    }

    /** The change from {@code before} to {@code ticket}, for the log. */
    static EventDraft draft(String type, @Nullable Ticket before, Ticket ticket, @Nullable Object why) {
        TicketProgress progress = ticket.progress();
        return new EventDraft(
                type,
                ticket.id(),
                progress.counter(),
                new TicketEvent(
                        before == null ? null : before.progress().state(),
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
                        ticket.since(),
                        ticket.placement().planVersion(),
                        ticket.placement().rule(),
                        ticket.placement().priorityReason(),
                        ticket.placement().windowGroup(),
                        before == null || before.service().equals(ticket.service()) ? null : before.service(),
                        why));
    }
}
