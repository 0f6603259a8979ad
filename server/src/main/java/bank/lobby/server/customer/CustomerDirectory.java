package bank.lobby.server.customer;

/**
 * Who the bank's customers are, by token: a table in our database, or the bank's CRM. Whoever takes a ticket asks it, so
 * it answers at once and never waits for another machine. Safe to share.
 */
public interface CustomerDirectory {

    /**
     * What can be said of {@code token} now. Where that is not the last word, an event {@link CustomerAnswered} follows
     * when there is one.
     */
    Identification find(CustomerToken token);
}
