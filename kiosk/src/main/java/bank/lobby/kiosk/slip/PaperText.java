package bank.lobby.kiosk.slip;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text comes out on paper, and where it may be broken: Latin words stay whole, Chinese breaks anywhere except
 * before a mark that ends something. Pure.
 */
final class PaperText {

    private static final String NEVER_FIRST = "，。；：、！？）》」』,.;:!?)";

    private PaperText() {}

    /** Width in columns of 12 dots: ASCII takes one, everything else two. */
    static int columns(String text) {
        return text.codePoints().map(PaperText::columns).sum();
    }

    /** {@code text} in lines of at most {@code columns}; a word longer than a line is cut. Never empty. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (columns(line + piece.stripTrailing()) > columns
                    && !line.toString().isBlank()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
            while (columns(line.toString().stripTrailing()) > columns) {
                int end = fitting(line, columns);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        if (!line.toString().isBlank() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** The smallest parts that must not be broken: a word with its blank, a Chinese character with the mark after it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            boolean last = i + 1 == characters.length;
            if (last || mayBreak(characters[i], characters[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || after != ' ' && (columns(before) == 2 || columns(after) == 2);
    }

    private static int fitting(CharSequence line, int columns) {
        int end = 0;
        int width = 0;
        while (end < line.length()) {
            int character = Character.codePointAt(line, end);
            if (width + columns(character) > columns) {
                break;
            }
            width += columns(character);
            end += Character.charCount(character);
        }
        return end;
    }

    private static int columns(int character) {
        return character < 0x80 ? 1 : 2;
    }
}
