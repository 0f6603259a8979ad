package bank.lobby.server.customer;

/**
 * A customer was met while the token key is being changed: whoever keeps something under the former token moves it to the
 * current one. Told in the thread that identifies the customer, before the directory is asked, so listeners are quick and
 * wait for no lock.
 *
 * @param former token under the former key
 * @param current token of the same number under the key in use
 */
public record CustomerRetokened(String former, String current) {

    /** Nothing that could be written to a log by mistake. */
    @Override
    public String toString() {
        return "CustomerRetokened[]";
    }
}
