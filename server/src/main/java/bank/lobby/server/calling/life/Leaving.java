package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketStep;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ticket that ends without service. */
@Component
public class Leaving {

    private final Steps steps;

    Leaving(Steps steps) {
        this.steps = steps;
    }

    /**
     * 离开: the customer has gone, as staff saw.
     *
     * @throws Refusal 409 {@code ticket-state}
     */
    public void leave(BranchCommand command, UUID id) {
        end(command, id, TicketStep.LEAVE);
    }

    /**
     * 离开: the customer said so on the phone page. Saying it again changes nothing.
     *
     * @throws Refusal 409 {@code ticket-state}
     */
    public void leaveByPhone(String branch, UUID id) {
        Caller customer = new Caller(Caller.Kind.STATION, "phone", "phone", Set.of(), Set.of(branch));
        leave(new BranchCommand(branch, "leave-" + id, customer, "leave " + id), id);
    }

    /** 作废. */
    void cancel(BranchCommand command, UUID id) {
        end(command, id, TicketStep.CANCEL);
    }

    /** The end of its business day. */
    void closeDay(BranchCommand command, UUID id) {
        end(command, id, TicketStep.CLOSE_DAY);
    }

    private void end(BranchCommand command, UUID id, TicketStep step) {
        steps.run(command, id, (change, ticket) -> Decided.of(step, ended(ticket, step)));
    }

    private static Ticket ended(Ticket ticket, TicketStep step) {
        return ticket.with(
                ticket.progress().take(step), ticket.course().parked(null).bound(null));
    }
}
