package bank.lobby.device.reader;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * One document a customer has just shown. It holds the number in memory until it is sealed or closed, and then zeroes it; whoever takes
 * it from a reader closes it. It never shows the number: not in {@link #toString}, not in an exception. Safe for use from two threads, as
 * when a page's time-out closes it while it is being sealed.
 */
public final class ReadDocument implements AutoCloseable {

    private static final int SHOWN_FRONT = 6;
    private static final int SHOWN_BACK = 4;

    private final DocumentKind kind;
    private final String masked;
    private final boolean checkDigitHolds;
    private final DocumentFacts facts;
    private final byte[] number;
    private boolean open = true;

    /**
     * @param number ASCII; taken over, not copied, so that there is one array to wipe
     * @param checkDigitHolds false for a number that is accepted although its check digit is wrong
     */
    public ReadDocument(DocumentKind kind, byte[] number, boolean checkDigitHolds) {
        this(kind, number, checkDigitHolds, DocumentFacts.NONE);
    }

    /** As above, for a document that says more than its number. */
    public ReadDocument(DocumentKind kind, byte[] number, boolean checkDigitHolds, DocumentFacts facts) {
        this.kind = kind;
        this.facts = facts;
        this.number = number;
        this.checkDigitHolds = checkDigitHolds;
        this.masked = mask(kind, number);
    }

    public DocumentKind kind() {
        return kind;
    }

    /**
     * The only form of the number that may be shown: of a bank card the first six and the last four digits, {@code 622202*********0003}; of
     * any other document stars only, because the ends of an identity number are a birthplace and a serial.
     */
    public String masked() {
        return masked;
    }

    /** What policy needs beside the number; gone with the document. */
    public DocumentFacts facts() {
        return facts;
    }

    /** False when staff should look twice: not every domestic card number follows the check-digit rule, so it is a warning only. */
    public boolean checkDigitHolds() {
        return checkDigitHolds;
    }

    /**
     * Seals the number and wipes it: a document is sealed once.
     *
     * @throws IllegalStateException if it was sealed or closed before
     */
    public synchronized SealedNumber seal(NumberSealer sealer) {
        if (!open) {
            throw new IllegalStateException("the number was already sealed or wiped");
        }
        try {
            return sealer.seal(kind, number);
        } finally {
            close();
        }
    }

    /** Wipes the number; may be called any number of times. */
    @Override
    public synchronized void close() {
        Arrays.fill(number, (byte) 0);
        open = false;
    }

    @Override
    public String toString() {
        return "ReadDocument[" + kind + "]";
    }

    private static String mask(DocumentKind kind, byte[] number) {
        if (kind != DocumentKind.BANK_CARD || number.length <= SHOWN_FRONT + SHOWN_BACK) {
            return "*".repeat(number.length);
        }
        return new String(number, 0, SHOWN_FRONT, US_ASCII)
                + "*".repeat(number.length - SHOWN_FRONT - SHOWN_BACK)
                + new String(number, number.length - SHOWN_BACK, SHOWN_BACK, US_ASCII);
    }
}
