package bank.lobby.server.demo.tap;

/** The counts as a bench beside the server reads them; all since the start. */
public interface SqlTapMXBean {

    /** Its name in the server's process. */
    String NAME = "bank.lobby:type=SqlTap";

    /** Statements executed, without what only opens or closes a transaction. */
    long getStatements();

    /** How often a thread sent something to the database and waited for its answer. */
    long getRoundTrips();

    /** Transactions that ended, a statement outside of any counting as one. */
    long getTransactions();

    /** Starts the kinds of requests afresh. */
    void forget();

    /**
     * A JSON array with an object for each kind of request: {@code request}, {@code count}, the sums {@code statements},
     * {@code roundTrips} and {@code transactions}, and {@code courses}, the different courses they took, each with its
     * {@code count} and its {@code trips}, which are arrays of SQL.
     */
    String requests();
}
