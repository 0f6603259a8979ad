package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket that ends without service. */
@Component
public class Leaving {

    private final Steps steps;
    private final Reasons reasons;

    Leaving(Steps steps, Reasons reasons) {
        this.steps = steps;
        this.reasons = reasons;
    }

    /** Why, where somebody said so: the code of the reason. Kept with the event. */
    record Ended(String reason) {}

    /**
     * 离开: the customer has gone, as staff saw.
     *
     * @param reason code; {@code null} where nobody said
     * @throws Refusal 409 {@code ticket-state}; 404 {@code unknown-reason}
     */
    TicketView leave(BranchCommand command, UUID id, @Nullable String reason) {
        return end(command, id, TicketStep.LEAVE, Reasons.Kind.LEAVE, reason);
    }

    /**
     * 离开: the customer said so on the phone page. Saying it again changes nothing.
     *
     * @throws Refusal 409 {@code ticket-state}
     */
    public void leaveByPhone(String branch, UUID id) {
        Caller customer = new Caller(Caller.Kind.STATION, "phone", "phone", Set.of(), Set.of(branch));
        leave(new BranchCommand(branch, "leave-" + id, customer, "leave " + id), id, null);
    }

    /**
     * 作废.
     *
     * @param reason code; {@code null} where nobody said
     * @throws Refusal 409 {@code ticket-state}; 404 {@code unknown-reason}
     */
    TicketView cancel(BranchCommand command, UUID id, @Nullable String reason) {
        return end(command, id, TicketStep.CANCEL, Reasons.Kind.CANCEL, reason);
    }

    /** The end of its business day. */
    TicketView closeDay(BranchCommand command, UUID id) {
        return steps.run(
                command,
                id,
                (change, standing) -> Decided.of(TicketStep.CLOSE_DAY, ended(standing.ticket(), TicketStep.CLOSE_DAY)));
    }

    private TicketView end(
            BranchCommand command, UUID id, TicketStep step, Reasons.Kind kind, @Nullable String reason) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            Ticket ended = ended(ticket, step);
            if (reason == null) {
                return Decided.of(step, ended);
            }
            reasons.mustKnow(kind, reason);
            return Decided.of(step, ended, new Ended(reason));
        });
    }

    private static Ticket ended(Ticket ticket, TicketStep step) {
        return ticket.with(
                ticket.progress().take(step), ticket.course().parked(null).bound(null));
    }
}
