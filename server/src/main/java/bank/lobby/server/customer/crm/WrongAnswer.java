package bank.lobby.server.customer.crm;

/** A reply of the CRM that is not used, and why; never with a part of the reply. */
final class WrongAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String why) {
        super(why, null, false, false);
    }
}
