package bank.lobby.device.reader.magstripe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The three tracks of a stripe, in the order a bank card's number is looked for. Domestic cards leave track 1 empty and carry the number on
 * track 2 and again on track 3, so 2 comes first, then 3, then 1.
 *
 * <p>Layouts (between the sentinels): ISO/IEC 7813 for tracks 1 and 2, ISO/IEC 4909 for track 3.
 */
enum Track {
    /** {@code PAN = YYMM SSS discretionary}; the date or the service code may be a lone {@code =}. */
    TWO {
        @Override
        byte @Nullable [] number(byte[] swipe, int from, int end) {
            int separator = endOfDigits(swipe, from, end);
            return isNumber(from, separator) && isAt(swipe, separator, end, '=') && hasDate(swipe, separator + 1, end)
                    ? Arrays.copyOfRange(swipe, from, separator)
                    : null;
        }

        private boolean hasDate(byte[] swipe, int from, int end) {
            return isAt(swipe, from, end, '=') || endOfDigits(swipe, from, end) - from >= 4;
        }
    },

    /** Format code of two digits (99 on domestic cards), then {@code PAN = ...}. */
    THREE {
        @Override
        byte @Nullable [] number(byte[] swipe, int from, int end) {
            int separator = endOfDigits(swipe, from, end);
            return isNumber(from + 2, separator) && isAt(swipe, separator, end, '=')
                    ? Arrays.copyOfRange(swipe, from + 2, separator)
                    : null;
        }
    },

    /** {@code B PAN ^ SURNAME/GIVEN ^ YYMM SSS discretionary}, the name 2 to 26 characters. */
    ONE {
        @Override
        byte @Nullable [] number(byte[] swipe, int from, int end) {
            int separator = endOfDigits(swipe, from + 1, end);
            if (!isAt(swipe, from, end, 'B') || !isNumber(from + 1, separator) || !isAt(swipe, separator, end, '^')) {
                return null;
            }
            int nameEnd = separator + 1;
            while (nameEnd < end && swipe[nameEnd] != '^') {
                nameEnd++;
            }
            int nameLength = nameEnd - separator - 1;
            return isAt(swipe, nameEnd, end, '^') && nameLength >= 2 && nameLength <= 26
                    ? Arrays.copyOfRange(swipe, from + 1, separator)
                    : null;
        }
    };

    private static final int SHORTEST_NUMBER = 12;
    private static final int LONGEST_NUMBER = 19;

    /**
     * The card number, or nothing if the track is not laid out as a bank card's.
     *
     * @param from index after the start sentinel
     * @param end index of the end sentinel
     */
    abstract byte @Nullable [] number(byte[] swipe, int from, int end);

    private static int endOfDigits(byte[] swipe, int from, int end) {
        int at = from;
        while (at < end && swipe[at] >= '0' && swipe[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isNumber(int from, int end) {
        return end - from >= SHORTEST_NUMBER && end - from <= LONGEST_NUMBER;
    }

    private static boolean isAt(byte[] swipe, int at, int end, char expected) {
        return at < end && swipe[at] == expected;
    }
}
