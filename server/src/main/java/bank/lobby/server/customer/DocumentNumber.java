package bank.lobby.server.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;

/**
 * A document number in the clear, for as short as possible: whoever makes one closes it, which zeroes it. It never shows
 * the number, neither in {@link #toString} nor in an exception. Confined to one thread.
 */
public final class DocumentNumber implements AutoCloseable {

    /** How people write the code of the country before a mobile number. Source: ITU-T E.164; national prefix 00. */
    private static final List<byte[]> COUNTRY = List.of("86".getBytes(US_ASCII), "0086".getBytes(US_ASCII));

    private static final int MOBILE_LENGTH = 11;

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

    /** Whether the check digit is right, where the kind has one that is certain. Source: GB 11643, ISO 7064 MOD 11-2. */
    public boolean isWellFormed() {
        if (kind != DocumentKind.RESIDENT_ID && kind != DocumentKind.RESIDENCE_PERMIT) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < number.length - 1; i++) {
            sum = (sum + number[i] - '0') * 2 % 11;
        }
        return number[number.length - 1] == "10X98765432".charAt(sum);
    }

    DocumentKind kind() {
        return kind;
    }

    /** The array itself; not to be kept. */
    byte[] bytes() {
        return number;
    }

    /** Where what tells one customer from another begins: after the code of the country of a mainland mobile number. */
    int from() {
        if (kind != DocumentKind.PHONE) {
            return 0;
        }
        for (byte[] code : COUNTRY) {
            if (number.length == code.length + MOBILE_LENGTH
                    && number[code.length] == '1'
                    && Arrays.mismatch(number, code) == code.length) {
                return code.length;
            }
        }
        return 0;
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
