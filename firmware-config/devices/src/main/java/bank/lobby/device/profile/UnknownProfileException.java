package bank.lobby.device.profile;

/** There is no profile of that name. The message lists those there are. */
public final class UnknownProfileException extends RuntimeException {

    UnknownProfileException(String message) {
        super(message);
    }
}
