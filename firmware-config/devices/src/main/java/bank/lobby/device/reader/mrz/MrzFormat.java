package bank.lobby.device.reader.mrz;

import org.jspecify.annotations.Nullable;

/**
 * Where the fields stand, counted from 0 in the lines joined. A check digit follows number, birth and expiry at once.
 *
 * <pre>
 *        lines  number  birth   expiry  nationality  optional       composite over                      names
 * TD3    2*44   44-52   57-62   65-70   54-56        72-85, cd 86   44-53 57-63 65-86            at 87   5-43
 * TD2    2*36   36-44   49-54   57-62   46-48        64-70          36-45 49-55 57-70            at 71   5-35
 * TD1    3*30    5-13   30-35   38-43   45-47        15-29          5-29  30-36 38-44 48-58      at 59   60-89
 * visas  as TD3 and TD2, without a digit for the optional field and without composite
 * </pre>
 *
 * Source: ICAO Doc 9303 parts 4 to 7.
 */
enum MrzFormat {
    TD3(2, 44, 44, 57, 65, 54, 72, 14, 86, 87, new int[] {44, 54, 57, 64, 65, 87}, 5, 44),
    TD2(2, 36, 36, 49, 57, 46, 64, 7, MrzFormat.NONE, 71, new int[] {36, 46, 49, 56, 57, 71}, 5, 36),
    TD1(3, 30, 5, 30, 38, 45, 15, 15, MrzFormat.NONE, 59, new int[] {5, 30, 30, 37, 38, 45, 48, 59}, 60, 90),
    VISA_A(2, 44, 44, 57, 65, 54, 72, 16, MrzFormat.NONE, MrzFormat.NONE, new int[0], 5, 44),
    VISA_B(2, 36, 36, 49, 57, 46, 64, 8, MrzFormat.NONE, MrzFormat.NONE, new int[0], 5, 36);

    static final int NONE = -1;
    static final int NUMBER_LENGTH = 9;
    static final int DATE_LENGTH = 6;

    final int lines;
    final int width;
    final int numberAt;
    final int birthAt;
    final int expiryAt;
    final int nationalityAt;
    final int optionalAt;
    final int optionalLength;
    final int optionalCheckAt;
    final int compositeAt;
    final int[] compositeOver;
    final int namesFrom;
    final int namesEnd;

    MrzFormat(
            int lines,
            int width,
            int numberAt,
            int birthAt,
            int expiryAt,
            int nationalityAt,
            int optionalAt,
            int optionalLength,
            int optionalCheckAt,
            int compositeAt,
            int[] compositeOver,
            int namesFrom,
            int namesEnd) {
        this.lines = lines;
        this.width = width;
        this.numberAt = numberAt;
        this.birthAt = birthAt;
        this.expiryAt = expiryAt;
        this.nationalityAt = nationalityAt;
        this.optionalAt = optionalAt;
        this.optionalLength = optionalLength;
        this.optionalCheckAt = optionalCheckAt;
        this.compositeAt = compositeAt;
        this.compositeOver = compositeOver;
        this.namesFrom = namesFrom;
        this.namesEnd = namesEnd;
    }

    /** The format of so many lines of such a length; null if there is none. */
    static @Nullable MrzFormat of(MrzLines read) {
        if (read.count() == 3 && read.areAll(TD1.width)) {
            return TD1;
        }
        if (read.count() != 2) {
            return null;
        }
        boolean visa = read.at(0, 0) == 'V';
        if (read.areAll(TD3.width)) {
            // Readers that know two lines of 44 only fill up the shorter ones; a whole passport ends in a digit.
            boolean shorter = read.isFilledUpFrom(TD2.width) && !visa;
            return shorter ? TD2 : visa ? VISA_A : TD3;
        }
        return read.areAll(TD2.width) ? visa ? VISA_B : TD2 : null;
    }

    boolean isVisa() {
        return this == VISA_A || this == VISA_B;
    }

    /** Whether a number of more than nine characters goes on in the optional field. */
    boolean mayContinueNumber() {
        return this == TD1 || this == TD2;
    }
}
