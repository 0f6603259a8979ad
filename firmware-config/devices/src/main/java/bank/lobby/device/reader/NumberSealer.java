package bank.lobby.device.reader;

/**
 * Seals a document number so that only the server can read it. Implementations keep no copy of the number and are safe to share between
 * threads. The caller stays the owner of the array and wipes it.
 */
@FunctionalInterface
public interface NumberSealer {

    /**
     * @param number printable ASCII, 1 to 512 bytes
     * @throws IllegalArgumentException if the number is empty or longer than 512 bytes; the message does not repeat it
     */
    SealedNumber seal(DocumentKind kind, byte[] number);
}
