package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.NumberSealer;
import bank.lobby.device.reader.ReadDocument;
import bank.lobby.wire.ticket.SealedCustomer;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals the telephone number a customer has typed, as a card's number is sealed: the moment it is here, and nothing but the
 * sealed form is kept. Thread-safe.
 */
public class PhoneSealer {

    /** Source: what the server's customer feature takes for a telephone number. */
    private static final int SHORTEST = 7;

    /** With the code of the country. Source: ITU-T E.164. */
    public static final int LONGEST = 15;

    private final Supplier<@Nullable NumberSealer> sealer;

    /** @param sealer to the server's present key; gives {@code null} while none is known */
    PhoneSealer(Supplier<@Nullable NumberSealer> sealer) {
        this.sealer = sealer;
    }

    /**
     * @param digits in ASCII; zeroed when this returns
     * @return {@code null} while the server's key is not known
     * @throws IllegalArgumentException when it can be no telephone number; the message does not repeat it
     */
    public @Nullable SealedCustomer seal(byte[] digits) {
        try (ReadDocument typed = new ReadDocument(DocumentKind.PHONE, digits, true)) {
            mustBePhone(digits);
            NumberSealer present = sealer.get();
            return present == null ? null : WireForm.of(typed.seal(present));
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }

    private static void mustBePhone(byte[] digits) {
        boolean fits = digits.length >= SHORTEST && digits.length <= LONGEST;
        for (byte digit : digits) {
            fits &= digit >= '0' && digit <= '9';
        }
        if (!fits) {
            throw new IllegalArgumentException("no telephone number");
        }
    }
}
