package bank.lobby.device.twin.paper;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The firmware's picture commands. Each returns the bytes it took; 0 when it is not complete yet.
 *
 * <pre>
 *   1D 76 30 m xL xH yL yH d…            prints: x bytes a row, y rows; m bit 0 double width, bit 1 double height
 *   1D 28 4C pL pH 30 70 30 bx by 31 xL xH yL yH d…    holds a picture: here x is in dots; bx, by 1 or 2 times
 *   1D 38 4C p1 p2 p3 p4 30 70 …         the same with a longer length
 *   1D 28 4C 02 00 30 32 (or 02)         prints what is held
 *   1C 71 n [xL xH yL yH d…] × n         keeps n pictures: x and y in steps of 8 dots, columns of 8 y dots
 *   1C 70 n m                            prints kept picture n; m as above
 * </pre>
 *
 * Source: Epson ESC/POS command reference; Sewoo LK-P for FS q and FS p. Not thread-safe: for its firmware.
 */
final class PictureCommands {

    /** Source: Epson reference, at most 2303 rows in GS v 0. */
    private static final int MOST_ROWS = 2_303;

    private final PrintHead head;
    private Kept[] kept = {};
    private int timesStored;
    private @Nullable Kept held;

    PictureCommands(PrintHead head) {
        this.head = head;
    }

    int raster(byte[] bytes, int length) {
        if (length < 8) {
            return 0;
        }
        int across = word(bytes, 4);
        int rows = word(bytes, 6);
        int mode = bytes[3] & 0x0F;
        if (bytes[2] != 0x30 || across == 0 || rows == 0 || rows > MOST_ROWS || mode > 3) {
            return unknown(bytes, 8);
        }
        int size = 8 + across * rows;
        if (length < size) {
            return 0;
        }
        new Kept(across * 8, rows, fromRows(bytes, 8, across, across * 8, rows)).print(head, mode);
        return size;
    }

    int longBlock(byte[] bytes, int length) {
        if (length < 7) {
            return 0;
        }
        long more = word(bytes, 3) + ((long) word(bytes, 5) << 16);
        if (bytes[2] != 0x4C || more > 200_000) {
            return unknown(bytes, 7);
        }
        int size = 7 + (int) more;
        if (length < size) {
            return 0;
        }
        return block(bytes, 7, size) ? size : unknown(bytes, size);
    }

    /** What stands in a GS ( L block from {@code at} to {@code size}; false when it makes no sense. */
    boolean block(byte[] bytes, int at, int size) {
        if (size - at < 2 || bytes[at] != 0x30) {
            return false;
        }
        if (bytes[at + 1] == 0x70 && size - at > 10) {
            int width = word(bytes, at + 6);
            int rows = word(bytes, at + 8);
            int across = (width + 7) / 8;
            if (width == 0 || rows == 0 || size - at - 10 != across * rows) {
                return false;
            }
            int times = (bytes[at + 3] == 2 ? 1 : 0) | (bytes[at + 4] == 2 ? 2 : 0);
            held = new Kept(width, rows, fromRows(bytes, at + 10, across, width, rows), times);
            return true;
        }
        if (bytes[at + 1] == 0x32 || bytes[at + 1] == 0x02) {
            if (held != null) {
                held.print(head, held.times());
            }
            held = null;
            return true;
        }
        return false;
    }

    /** Forgets all others and starts anew, as the printer does. */
    int store(byte[] bytes, int length) {
        int count = bytes[2] & 0xFF;
        Kept[] read = new Kept[count];
        int at = 3;
        for (int i = 0; i < count; i++) {
            if (length < at + 4) {
                return 0;
            }
            int across = word(bytes, at);
            int down = word(bytes, at + 2);
            if (across == 0 || across > 1_023 || down == 0 || down > 288) {
                return unknown(bytes, at + 4);
            }
            if (length < at + 4 + across * down * 8) {
                return 0;
            }
            read[i] = new Kept(across * 8, down * 8, fromColumns(bytes, at + 4, across * 8, down));
            at += 4 + across * down * 8;
        }
        kept = read;
        timesStored++;
        head.initialise();
        return at;
    }

    int timesStored() {
        return timesStored;
    }

    int printStored(byte[] bytes, int length) {
        if (length < 4) {
            return 0;
        }
        int number = bytes[2] & 0xFF;
        if (number >= 1 && number <= kept.length) {
            kept[number - 1].print(head, bytes[3] & 3);
        }
        return 4;
    }

    private int unknown(byte[] bytes, int size) {
        head.unreadable("picture "
                + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(Arrays.copyOf(bytes, Math.min(size, 8))));
        return size;
    }

    private static BitSet fromRows(byte[] bytes, int at, int across, int width, int rows) {
        BitSet dots = new BitSet(width * rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                dots.set(y * width + x, (bytes[at + y * across + x / 8] & 0x80 >> x % 8) != 0);
            }
        }
        return dots;
    }

    private static BitSet fromColumns(byte[] bytes, int at, int width, int down) {
        BitSet dots = new BitSet(width * down * 8);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < down * 8; y++) {
                dots.set(y * width + x, (bytes[at + x * down + y / 8] & 0x80 >> y % 8) != 0);
            }
        }
        return dots;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /** A picture in the printer's memory; {@code times} as in {@code m}. */
    private record Kept(int width, int rows, BitSet dots, int times) {

        Kept(int width, int rows, BitSet dots) {
            this(width, rows, dots, 0);
        }

        void print(PrintHead head, int mode) {
            int wide = (mode & 1) + 1;
            int high = (mode >> 1 & 1) + 1;
            BitSet larger = new BitSet(width * wide * rows * high);
            for (int y = 0; y < rows * high; y++) {
                for (int x = 0; x < width * wide; x++) {
                    larger.set(y * width * wide + x, dots.get(y / high * width + x / wide));
                }
            }
            head.picture(width * wide, rows * high, larger);
        }
    }
}
