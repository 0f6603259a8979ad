package bank.lobby.device.printer.dots;

import java.util.Arrays;

/**
 * Reads a picture from a portable bitmap, binary form ({@code P4}): what every picture program can write, and exactly a
 * print head's dots, so that no image library is needed.
 *
 * <pre>
 *   "P4" blank width blank height blank, decimal; # to the end of the line is a comment
 *   rows of whole bytes, bit 7 leftmost, 1 black
 * </pre>
 *
 * Source: netpbm's pbm(5).
 */
public final class PbmPicture {

    private final byte[] file;
    private int at;

    private PbmPicture(byte[] file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException when the bytes are no such file, or the picture is too large */
    public static DotPicture read(byte[] file) {
        return new PbmPicture(file).read();
    }

    private DotPicture read() {
        if (file.length < 2 || file[0] != 'P' || file[1] != '4') {
            throw new IllegalArgumentException("not a portable bitmap of the form P4");
        }
        at = 2;
        int width = number();
        int height = number();
        at++; // the one blank after the height
        int size = (width + 7) / 8 * height;
        if (width > 1_000 || height > 2_000 || file.length < at + size) {
            throw new IllegalArgumentException("the bitmap is cut off or too large: " + width + " x " + height);
        }
        return new DotPicture(width, height, Arrays.copyOfRange(file, at, at + size));
    }

    private int number() {
        while (at < file.length && (Character.isWhitespace(file[at]) || file[at] == '#')) {
            at = file[at] == '#' ? lineEnd() : at + 1;
        }
        int number = 0;
        while (at < file.length && file[at] >= '0' && file[at] <= '9' && number < 10_000) {
            number = number * 10 + file[at++] - '0';
        }
        return number;
    }

    private int lineEnd() {
        int end = at;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }
}
