package bank.lobby.device.link;

/** There is no open link: the port does not exist, is not ours to open, or is not open at this moment. */
public final class LinkUnavailableException extends LinkException {

    public LinkUnavailableException(String message) {
        super(message);
    }
}
