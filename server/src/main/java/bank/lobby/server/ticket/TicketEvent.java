package bank.lobby.server.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.EventDraft;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.Placement;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a ticket: the body of its event, the ticket as it stood after the change. Nothing personal.
 *
 * @param from state before; {@code null} when issued
 * @param to state after
 * @param since when its clock started; {@code null} in events of the first release
 * @param rule name of the rule that placed it, of plan {@code planVersion}; {@code null} in events of the first release
 * @param course what it brings along from earlier steps; {@code null} in events of the first release
 * @param quantity units of work; {@code null} in events of the first release
 * @param fromService code of the service it waited for before this change; {@code null} where that stayed
 * @param why the decision behind the change, as whoever decided it wrote it; {@code null} where nothing was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        @Nullable TicketCourse course,
        @Nullable Integer quantity,
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
                        ticket.course(),
                        ticket.quantity(),
                        before == null || before.service().equals(ticket.service()) ? null : before.service(),
                        why));
    }

    /** The ticket {@code id} as this event says it stands; what events of the first release leave out is as it was then. */
    public Ticket ticket(String branch, UUID id, long issuedRev) {
        Instant clock = since;
        Integer units = quantity;
        return new Ticket(
                branch,
                id,
                number,
                language,
                issuedAt,
                issuedRev,
                clock == null ? issuedAt : clock,
                new Placement(
                        service,
                        promiseMinutes,
                        priorityReason,
                        planVersion == null ? 0 : planVersion,
                        rule == null ? "" : rule,
                        windowGroup),
                new TicketProgress(to, counter, calledAt, callRev, recalls, servingSince),
                course == null ? TicketCourse.NONE : course,
                units == null ? 1 : units,
                slip,
                slipReason,
                acceptedBy);
    }

    /** {@code now} as it was after this event, which is part of its past; its slip and who has the customer stay. */
    public Ticket restoredTo(Ticket now) {
        Ticket then = ticket(now.branch(), now.id(), now.issuedRev());
        return new Ticket(
                then.branch(),
                then.id(),
                then.number(),
                then.language(),
                then.issuedAt(),
                then.issuedRev(),
                then.since(),
                then.placement(),
                then.progress(),
                then.course(),
                then.quantity(),
                now.slip(),
                now.slipReason(),
                now.acceptedBy());
    }
}
