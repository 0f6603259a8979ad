package bank.lobby.device.link;

/**
 * The far end did not take the bytes, or did not answer, within the caller's limit. After a write this means that the
 * link was closed and that some first part of the bytes may have arrived; after a missing answer the link is still open.
 */
public final class LinkTimeoutException extends LinkException {

    private final int bytesTaken;

    public LinkTimeoutException(String message, int bytesTaken) {
        super(message);
        this.bytesTaken = bytesTaken;
    }

    /** How many bytes the operating system had taken; the device may have seen fewer. */
    public int bytesTaken() {
        return bytesTaken;
    }
}
