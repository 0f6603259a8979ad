package bank.lobby.device.link;

/** The device, its cable or its far end went away, or the link was closed. The link is of no more use. */
public final class LinkLostException extends LinkException {

    public LinkLostException(String message) {
        super(message);
    }
}
