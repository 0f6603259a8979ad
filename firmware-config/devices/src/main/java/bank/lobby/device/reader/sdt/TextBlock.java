package bank.lobby.device.reader.sdt;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The 256 bytes of text a card holds, UTF-16 with the low byte first, fields filled up with blanks. A view on somebody's buffer: it copies
 * only what is asked of it and is worth nothing after the buffer was zeroed.
 *
 * @param offset where the text begins in the buffer
 */
record TextBlock(byte[] buffer, int offset) {

    static final int LENGTH = 256;

    private static final int DATE_LENGTH = 8;

    /** One character; {@code at} is the byte offset in the block, as the tables of the layout give it. */
    char character(int at) {
        return (char) (buffer[offset + at] & 0xFF | (buffer[offset + at + 1] & 0xFF) << 8);
    }

    /**
     * A field of ASCII without the blanks and zeros behind it; the caller zeroes it.
     *
     * @param bytes length of the field in the block
     * @return null if the field is empty or not of ASCII digits and letters
     */
    byte @Nullable [] ascii(int at, int bytes) {
        int length = bytes / 2;
        while (length > 0 && isFiller(character(at + 2 * (length - 1)))) {
            length--;
        }
        for (int i = 0; i < length; i++) {
            if (!isAlphanumeric(character(at + 2 * i))) {
                return null;
            }
        }
        if (length == 0) {
            return null;
        }
        byte[] field = new byte[length];
        for (int i = 0; i < length; i++) {
            field[i] = (byte) character(at + 2 * i);
        }
        return field;
    }

    /** A date as YYYYMMDD, or null if the field holds none that is in the calendar. */
    @Nullable
    LocalDate date(int at) {
        int year = number(at, 4);
        int month = number(at + 8, 2);
        int day = number(at + 12, 2);
        boolean real = year >= 1 && month >= 1 && month <= 12 && day >= 1;
        return real && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** The two characters 长期: valid for life. */
    boolean isForLife(int at) {
        return character(at) == '长' && character(at + 2) == '期' && isFiller(character(at + 4));
    }

    /** Whether the date field at {@code at} holds nothing. */
    boolean isEmptyDate(int at) {
        for (int i = 0; i < DATE_LENGTH; i++) {
            if (!isFiller(character(at + 2 * i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether half a surrogate pair stands alone in the first {@code bytes}: the text was damaged or cut. */
    boolean hasLoneSurrogate(int bytes) {
        for (int at = 0; at < bytes; at += 2) {
            char character = character(at);
            if (Character.isHighSurrogate(character) && at + 2 < bytes && Character.isLowSurrogate(character(at + 2))) {
                at += 2;
            } else if (Character.isSurrogate(character)) {
                return true;
            }
        }
        return false;
    }

    private int number(int at, int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            char digit = character(at + 2 * i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isFiller(char character) {
        return character == ' ' || character == 0;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        return "TextBlock[]";
    }
}
