package bank.lobby.server.diversion;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.EventWitness;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.wire.board.TicketState;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The events a diversion is in. Where a ticket that was set aside for a machine moves by another command, by its time, by a
 * teller who calls it, or at the end of the day, its diversion ends in the same event.
 */
@Component
class DiversionEvents implements EventWitness {

    /** Type of the event of a ticket that brings its customer back to their place. */
    static final String ISSUED = "ISSUED";

    /** All of them. Those of a ticket carry one only where that had to do with a machine. */
    static final Set<String> CARRYING = Stream.concat(
                    Arrays.stream(DiversionState.values()).map(DiversionState::event),
                    Stream.of(
                            ISSUED,
                            UndoCompletion.EVENT,
                            TicketStep.UNPARK.event(),
                            TicketStep.CALL_CHOSEN.event(),
                            TicketStep.LEAVE.event(),
                            TicketStep.CANCEL.event(),
                            TicketStep.CLOSE_DAY.event()))
            .collect(Collectors.toUnmodifiableSet());

    /** How the types of our own begin; they say of their ticket what came of it. */
    private static final String OWN = "DIVERSION_";

    private final DiversionRows rows;

    DiversionEvents(DiversionRows rows) {
        this.rows = rows;
    }

    @Override
    public void witness(BranchChange change, EventDraft event) {
        UUID ticket = event.ticket();
        if (ticket == null
                || !(event.body() instanceof TicketEvent body)
                || body.from() != TicketState.PARKED
                || body.to() == TicketState.PARKED
                || event.type().startsWith(OWN)) {
            return;
        }
        boolean back = body.to() == TicketState.WAITING || body.to() == TicketState.CALLED;
        rows.ofTicket(change, ticket)
                .map(diversion ->
                        diversion.become(back ? DiversionState.CAME_BACK : DiversionState.UNHEARD, change.now()))
                .ifPresent(diversion -> rows.store(change, diversion, null));
    }
}
