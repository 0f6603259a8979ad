package bank.lobby.server.customer;

import java.util.Arrays;

/**
 * A document number in the clear, for as short as possible: whoever makes one closes it, which zeroes it. It never shows
 * the number, neither in {@link #toString} nor in an exception. Confined to one thread.
 */
public final class DocumentNumber implements AutoCloseable {

    private final DocumentKind kind;
    private final byte[] number;

    /**
     * @param number ASCII; taken over, not copied, so that there is one array to wipe
     * @throws IllegalArgumentException when the number cannot be of that kind; it is wiped then, and not repeated
     */
    public DocumentNumber(DocumentKind kind, byte[] number) {
        this.kind = kind;
        this.number = number;
        if (!kind.fits(number)) {
            close();
            throw new IllegalArgumentException("not the number of a " + kind);
        }
    }

    DocumentKind kind() {
        return kind;
    }

    /** The array itself; not to be kept. */
    byte[] bytes() {
        return number;
    }

    @Override
    public void close() {
        Arrays.fill(number, (byte) 0);
    }

    @Override
    public String toString() {
        return "DocumentNumber[" + kind + "]";
    }
}
