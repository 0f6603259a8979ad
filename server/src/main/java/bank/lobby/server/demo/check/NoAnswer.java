package bank.lobby.server.demo.check;

/** Nobody answered: it is not known whether the command was done. */
final class NoAnswer extends CheckFailed {

    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message);
    }
}
