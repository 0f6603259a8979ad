package bank.lobby.device.printer.dots;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A picture of dots: bit 7 of a row's first byte is its leftmost dot, 1 is black, rows begin on a whole byte. Unchangeable.
 *
 * @param widthDots 1 to 1000
 * @param heightDots 1 to 2000
 * @param rows all rows from the top down
 */
public record DotPicture(int widthDots, int heightDots, byte[] rows) {

    public DotPicture {
        requireNonNull(rows, "rows");
        if (widthDots < 1 || widthDots > 1_000 || heightDots < 1 || heightDots > 2_000) {
            throw new IllegalArgumentException("a picture is 1 to 1000 dots wide and 1 to 2000 high");
        }
        if (rows.length != (widthDots + 7) / 8 * heightDots) {
            throw new IllegalArgumentException(
                    rows.length + " bytes are not " + widthDots + " x " + heightDots + " dots");
        }
        rows = rows.clone();
    }

    @Override
    public byte[] rows() {
        return rows.clone();
    }

    public int bytesPerRow() {
        return (widthDots + 7) / 8;
    }

    /** The bytes of some rows. */
    public byte[] rows(int from, int count) {
        return Arrays.copyOfRange(rows, from * bytesPerRow(), (from + count) * bytesPerRow());
    }

    public boolean black(int x, int y) {
        return (rows[y * bytesPerRow() + x / 8] & 0x80 >> x % 8) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DotPicture picture
                && widthDots == picture.widthDots
                && heightDots == picture.heightDots
                && Arrays.equals(rows, picture.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * widthDots + heightDots) + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "picture of " + widthDots + " x " + heightDots + " dots";
    }
}
