package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.dots.TextDots;
import java.nio.charset.Charset;

/**
 * Text in the bytes a Chinese-market printer takes in double-byte mode: ASCII as it is, everything else in the two-byte
 * area of GB18030 (lead 81–FE, trail 40–7E or 80–FE). Four-byte codes and control characters, which such a printer would
 * print as rubbish or obey, are replaced by 〓.
 *
 * <p>Source: the SP91 manual states that four-byte codes are not supported; other makers' two-byte tables agree.
 *
 * @param columns the width at size 1, in 12-dot columns
 * @param replaced how many characters came out as 〓
 */
record ChineseText(byte[] bytes, int columns, int replaced) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] GETA = {(byte) 0xA1, (byte) 0xFE};

    static ChineseText of(String text) {
        ByteSink sink = new ByteSink();
        int replaced = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            byte[] code = code(character);
            boolean printable = printable(character, code);
            sink.put(printable ? code : GETA);
            replaced += printable ? 0 : 1;
            at += Character.charCount(character);
        }
        byte[] bytes = sink.bytes();
        return new ChineseText(bytes, bytes.length, replaced);
    }

    /** Whether the line is better drawn: it holds a character that this machine has and the printer has not. */
    static boolean wantsDrawing(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        !printable(character, code(character)) && visible(character) && TextDots.draws(character));
    }

    /** How many characters of a drawn line come out as 〓 all the same. */
    static int undrawable(String text) {
        return (int) text.codePoints()
                .filter(character -> !visible(character) || !TextDots.draws(character))
                .count();
    }

    private static byte[] code(int character) {
        return Character.toString(character).getBytes(GB18030);
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean printable(int character, byte[] code) {
        if (code.length == 1) {
            return code[0] >= 0x20 && code[0] < 0x7F && (code[0] != '?' || character == '?');
        }
        return code.length == 2;
    }
}
