package bank.lobby.server.ticket;

/** The why of an event after which something new is known of a ticket's customer. */
public interface TellsFacts {

    /** What is known since. */
    TicketFacts facts();
}
