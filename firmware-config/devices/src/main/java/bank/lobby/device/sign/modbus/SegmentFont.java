package bank.lobby.device.sign.modbus;

/**
 * Characters as segments of a seven-segment digit: bit 0 a (top), 1 b, 2 c, 3 d (bottom), 4 e, 5 f, 6 g (middle), 7 the dot.
 *
 * <p>Digits and A b C d E F G H L P U: the maker's table. The other letters are the usual approximations; K, M, Q, V, W and X have none
 * that a customer would recognise and show as a bar, so a branch with such a sign does better with other prefixes.
 */
final class SegmentFont {

    static final byte BLANK = 0x00;

    private static final byte BAR = 0x40;
    private static final byte DOT = (byte) 0x80;

    private static final String CHARACTERS = "0123456789ABCDEFGHIJLNOPRSTUYZ-";
    private static final int[] SEGMENTS = {
        0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F, // digits
        0x77, 0x7C, 0x39, 0x5E, 0x79, 0x71, 0x3D, 0x76, // A b C d E F G H
        0x06, 0x1E, 0x38, 0x54, 0x3F, 0x73, 0x50, 0x6D, 0x78, 0x3E, 0x6E, 0x5B, // I J L n O P r S t U y Z
        BAR,
    };

    private SegmentFont() {}

    static byte of(char character) {
        if (character == ' ') {
            return BLANK;
        }
        int at = CHARACTERS.indexOf(Character.toUpperCase(character));
        return at < 0 ? BAR : (byte) SEGMENTS[at];
    }

    /** The text from the left, blank or cut at the right; a dot is lit on the digit before it. */
    static byte[] of(String text, int digits) {
        byte[] segments = new byte[digits];
        int at = 0;
        for (char character : text.toCharArray()) {
            if (character == '.' && at > 0) {
                segments[at - 1] |= DOT;
            } else if (at < digits) {
                segments[at++] = of(character);
            }
        }
        return segments;
    }
}
