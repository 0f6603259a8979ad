package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.dots.DotPicture;
import java.nio.charset.StandardCharsets;

/**
 * Pictures and codes as commands.
 *
 * <pre>
 *   1D 76 30 m xL xH yL yH d…      picture: x bytes a row, y rows; m 0 as it is, 3 double width and height
 *   1C 71 01 xL xH yL yH d…        stores picture 1: x and y in steps of 8 dots, columns from the left, 8 y bytes each
 *   1C 70 01 00                    prints it
 *   1D 28 6B …                     QR: model, module size, correction, store, print
 * </pre>
 *
 * A printer obeys 10 04, 10 05 and 10 14 even inside such data, so none of these is ever sent there: a dot is added to a
 * byte 10 that would begin one, beside the dot it has. Codes are safe by themselves: modules of two dots and more make no
 * byte with one dot in its middle, and payloads are printable ASCII.
 *
 * <p>Source: Epson ESC/POS command reference, GS v 0, FS q, FS p, GS ( k, and its note on real-time commands; Sewoo LK-P
 * for FS q; QR bytes agree with two independent public encoders.
 */
final class EscPosGraphics {

    /** Source: ESC/POS protocol notes, taller bands overflow small receive buffers; the rows fit one byte. */
    static final int BAND_ROWS = 255;

    private static final int DLE = 0x10;

    private EscPosGraphics() {}

    /** Prints a picture in bands; only at the start of a line. */
    static void raster(ByteSink out, DotPicture picture, boolean doubled) {
        int bytesPerRow = picture.bytesPerRow();
        for (int from = 0; from < picture.heightDots(); from += BAND_ROWS) {
            int rows = Math.min(BAND_ROWS, picture.heightDots() - from);
            out.put(0x1D, 0x76, 0x30, doubled ? 3 : 0, bytesPerRow & 0xFF, bytesPerRow >> 8, rows, 0);
            out.put(harmless(picture.rows(from, rows)));
        }
    }

    /** Stores a picture for {@link #stored}; the printer forgets all others and restarts. */
    static byte[] store(DotPicture picture) {
        int across = picture.bytesPerRow();
        int down = (picture.heightDots() + 7) / 8;
        byte[] columns = new byte[across * 8 * down];
        for (int x = 0; x < picture.widthDots(); x++) {
            for (int y = 0; y < picture.heightDots(); y++) {
                if (picture.black(x, y)) {
                    columns[x * down + y / 8] |= (byte) (0x80 >> y % 8);
                }
            }
        }
        return new ByteSink()
                .put(0x1C, 0x71, 1, across & 0xFF, across >> 8, down & 0xFF, down >> 8)
                .put(harmless(columns))
                .bytes();
    }

    static void stored(ByteSink out) {
        out.put(0x1C, 0x70, 1, 0);
    }

    /** A code the printer draws; correction M. */
    static void code(ByteSink out, String text, int moduleDots) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        int length = payload.length + 3;
        out.put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0); // model 2
        out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, moduleDots);
        out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31); // correction M
        out.put(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30).put(payload);
        out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30); // print
        out.put(EscPos.LINE_FEED);
    }

    private static byte[] harmless(byte[] dots) {
        for (int i = 0; i + 1 < dots.length; i++) {
            if (dots[i] == DLE && (dots[i + 1] == 0x04 || dots[i + 1] == 0x05 || dots[i + 1] == 0x14)) {
                dots[i] |= 0x08;
            }
        }
        return dots;
    }
}
