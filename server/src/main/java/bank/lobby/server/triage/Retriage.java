package bank.lobby.server.triage;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.TellsFacts;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.Tickets;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.triage.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the plan once more for a ticket that is out already, because more is known of its customer or something was wrong.
 * The ticket keeps its number and its arrival; one that was called keeps its place too, and only what is known changes.
 */
@Component
public class Retriage {

    /** Type of the event it appends. */
    public static final String EVENT = "RETRIAGED";

    private final Tickets tickets;
    private final Triage triage;

    Retriage(Tickets tickets, Triage triage) {
        this.tickets = tickets;
        this.triage = triage;
    }

    /** Who or what asked again. */
    public enum Cause {
        /** The bank's directory answered after the ticket was issued. */
        LATE_ANSWER,
        /** A lobby manager corrected what triage knew. */
        STAFF
    }

    /**
     * Kept with the event.
     *
     * @param reason in the words of whoever corrected; {@code null} for a late answer
     * @param before what was known
     * @param after what is known now
     */
    public record Why(Cause cause, @Nullable String reason, TicketFacts before, TicketFacts after)
            implements TellsFacts {

        @Override
        public TicketFacts facts() {
            return after;
        }
    }

    /**
     * Stores {@code known} of {@code ticket}, places it anew while it waits, and appends {@link #EVENT}.
     *
     * @param customer in place of the former holder; {@code null} leaves that as it is
     * @return the ticket as it is now
     */
    public Ticket again(
            BranchChange change,
            Ticket ticket,
            TicketFacts known,
            NewTicket.@Nullable Holder customer,
            Cause cause,
            @Nullable String reason) {
        TicketFacts before = tickets.facts(change, ticket.id());
        Ticket next = ticket.progress().state() == TicketState.WAITING ? place(change, ticket, known) : ticket;
        tickets.change(change, EVENT, ticket, next, new Why(cause, reason, before, known), known, customer);
        return next;
    }

    /**
     * Stores {@code known} of {@code ticket} and appends {@link #EVENT}, and leaves the ticket where it is: what is new
     * moves nobody.
     *
     * @param customer in place of the former holder; {@code null} leaves that as it is
     */
    public void learn(
            BranchChange change, Ticket ticket, TicketFacts known, NewTicket.@Nullable Holder customer, Cause cause) {
        TicketFacts before = tickets.facts(change, ticket.id());
        tickets.change(change, EVENT, ticket, ticket, new Why(cause, null, before, known), known, customer);
    }

    private Ticket place(BranchChange change, Ticket ticket, TicketFacts known) {
        Placement placement = triage.place(change, known);
        return ticket.placed(placement);
    }
}
