package bank.lobby.device.link;

/** Why a byte pipe could not do what was asked. Every case leaves the pipe closed or never opened. */
public abstract sealed class LinkException extends Exception
        permits LinkLostException, LinkTimeoutException, LinkUnavailableException {

    LinkException(String message) {
        super(message);
    }
}
