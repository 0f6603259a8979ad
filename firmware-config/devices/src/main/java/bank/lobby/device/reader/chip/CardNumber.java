package bank.lobby.device.reader.chip;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The card number in a card's answer.
 *
 * <pre>
 * 57   track-2 equivalent: digits two to a byte, D parts number and date, F fills the last byte
 *      62 22 02 00 00 00 00 00 00 0D 29 12 22 0F   number 6222020000000000000, date 29-12, service code 220
 * 5A   number: digits two to a byte, F fills
 * </pre>
 *
 * Source: EMV Book 3, annex A.
 */
final class CardNumber {

    private static final int TRACK_TWO_EQUIVALENT = 0x57;
    private static final int NUMBER = 0x5A;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private CardNumber() {}

    /** ASCII digits, the caller's to wipe; null where the answer holds none. */
    static byte @Nullable [] in(CardAnswer answer) {
        byte[] number = digits(TlvReader.find(answer.bytes(), answer.length(), TRACK_TWO_EQUIVALENT));
        return number != null ? number : digits(TlvReader.find(answer.bytes(), answer.length(), NUMBER));
    }

    private static byte @Nullable [] digits(@Nullable Tlv packed) {
        if (packed == null) {
            return null;
        }
        byte[] digits = new byte[LONGEST];
        try {
            int length = 0;
            while (length < 2 * packed.length() && nibble(packed, length) <= 9) {
                if (length == LONGEST) {
                    return null;
                }
                digits[length] = (byte) ('0' + nibble(packed, length));
                length++;
            }
            return length >= SHORTEST ? Arrays.copyOf(digits, length) : null;
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }

    private static int nibble(Tlv packed, int index) {
        int both = packed.at(index / 2);
        return index % 2 == 0 ? both >> 4 : both & 0x0F;
    }
}
