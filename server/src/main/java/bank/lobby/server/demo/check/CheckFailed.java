package bank.lobby.server.demo.check;

/** A hop of the journey was not seen. */
public class CheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckFailed(String words) {
        super(words);
    }
}
