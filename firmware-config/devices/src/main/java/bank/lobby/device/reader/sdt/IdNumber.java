package bank.lobby.device.reader.sdt;

import java.util.Arrays;

/**
 * The number of an identity card.
 *
 * <pre>
 * offset  0  6  area where it was first issued; 81, 82, 83: people from Hong Kong, Macao, Taiwan
 * offset  6  8  birth, YYYYMMDD
 * offset 14  3  sequence
 * offset 17  1  check: 0 to 9 or X
 * foreigner, from 2023:  9, province (2), nationality as a number (3), then as above
 * 15 digits, before 1999: area, YYMMDD, sequence; 19 goes before the year and the check is appended
 * </pre>
 *
 * Works on bytes in place, never on texts. Source: GB 11643-1999; check by ISO 7064 MOD 11-2.
 */
final class IdNumber {

    static final int LENGTH = 18;

    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECKS = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};

    private IdNumber() {}

    /** Whether it is laid out as a number of 18 characters, whatever its check; a small x counts as X. */
    static boolean wellFormed(byte[] number) {
        return number.length == LENGTH && digits(number, LENGTH - 1) && isCheck(number[LENGTH - 1]);
    }

    /** @param number well formed */
    static boolean checkHolds(byte[] number) {
        return upper(number[LENGTH - 1]) == check(number);
    }

    /**
     * The number in today's form: x made X, 15 digits made 18. The given array is zeroed.
     *
     * @return a new array; the given characters unchanged if they are no number
     */
    static byte[] modern(byte[] number) {
        byte[] modern;
        if (number.length == OLD_LENGTH && digits(number, OLD_LENGTH)) {
            modern = new byte[LENGTH];
            System.arraycopy(number, 0, modern, 0, 6);
            modern[6] = '1';
            modern[7] = '9';
            System.arraycopy(number, 6, modern, 8, 9);
            modern[LENGTH - 1] = check(modern);
        } else {
            modern = number.clone();
            if (wellFormed(modern)) {
                modern[LENGTH - 1] = upper(modern[LENGTH - 1]);
            }
        }
        Arrays.fill(number, (byte) 0);
        return modern;
    }

    private static byte check(byte[] number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number[i] - '0');
        }
        return CHECKS[sum % CHECKS.length];
    }

    private static boolean digits(byte[] number, int count) {
        for (int i = 0; i < count; i++) {
            if (number[i] < '0' || number[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isCheck(byte value) {
        return value >= '0' && value <= '9' || upper(value) == 'X';
    }

    private static byte upper(byte value) {
        return value == 'x' ? (byte) 'X' : value;
    }
}
