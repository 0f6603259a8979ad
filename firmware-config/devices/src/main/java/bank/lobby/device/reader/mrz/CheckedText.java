package bank.lobby.device.reader.mrz;

/**
 * Joined lines with the arithmetic of their check digits: weights 7, 3, 1 over and over, digits count themselves, A to Z 10 to 35, fillers
 * nothing; the sum's last digit is the check. Source: ICAO Doc 9303 part 3, 4.9.
 */
final class CheckedText {

    private static final int[] WEIGHTS = {7, 3, 1};

    private final byte[] text;

    CheckedText(byte[] text) {
        this.text = text;
    }

    /** @param ranges from and end, from and end, in the order of the sum */
    boolean holds(int checkAt, int... ranges) {
        return text[checkAt] == '0' + check(ranges);
    }

    /** As {@link #holds}, or nothing but fillers in the ranges and at the check: an optional field that is not used. */
    boolean holdsOrUnused(int checkAt, int from, int end) {
        return holds(checkAt, from, end)
                || text[checkAt] == MrzLines.FILLER && check(from, end) == 0 && unused(from, end);
    }

    /**
     * Puts a digit in the place of the one letter that looks like it, where only digits can stand and if that makes the check digit right.
     *
     * @param digitsFrom the field that has digits only; empty where only the check itself is one
     */
    void repair(int digitsFrom, int digitsEnd, int checkAt, int... ranges) {
        if (holds(checkAt, ranges)) {
            return;
        }
        int letter = MrzFormat.NONE;
        for (int at = digitsFrom; at <= digitsEnd; at++) {
            int place = at == digitsEnd ? checkAt : at;
            if (text[place] >= '0' && text[place] <= '9' || text[place] == MrzLines.FILLER) {
                continue;
            }
            if (letter != MrzFormat.NONE) {
                return;
            }
            letter = place;
        }
        if (letter == MrzFormat.NONE) {
            return;
        }
        byte before = text[letter];
        text[letter] = digitLike(before);
        if (!holds(checkAt, ranges)) {
            text[letter] = before;
        }
    }

    boolean unused(int from, int end) {
        for (int at = from; at < end; at++) {
            if (text[at] != MrzLines.FILLER) {
                return false;
            }
        }
        return true;
    }

    /** The only confusions that are mended: O and 0, I and 1, B and 8, S and 5, Z and 2. */
    private static byte digitLike(byte letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I' -> '1';
            case 'B' -> '8';
            case 'S' -> '5';
            case 'Z' -> '2';
            default -> letter;
        };
    }

    private int check(int... ranges) {
        int sum = 0;
        int place = 0;
        for (int range = 0; range < ranges.length; range += 2) {
            for (int at = ranges[range]; at < ranges[range + 1]; at++) {
                sum += value(text[at]) * WEIGHTS[place++ % WEIGHTS.length];
            }
        }
        return sum % 10;
    }

    private static int value(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : 0;
    }
}
