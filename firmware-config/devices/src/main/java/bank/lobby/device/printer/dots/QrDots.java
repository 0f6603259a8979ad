package bank.lobby.device.printer.dots;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * QR codes, model 2, correction M, as dots: every module a whole number of dots, no quiet zone (whoever prints it keeps
 * four modules blank).
 */
public final class QrDots {

    /** Source: ISO/IEC 18004, the quiet zone is four modules on every side. */
    public static final int QUIET_MODULES = 4;

    private static final int LARGEST_VERSION = 40;

    private QrDots() {}

    /**
     * Draws {@code payload}.
     *
     * @param payload at most 512 printable ASCII characters: always fits
     */
    public static DotPicture draw(String payload, int moduleDots) {
        ByteMatrix modules = modules(payload);
        int side = modules.getWidth() * moduleDots;
        int bytesPerRow = (side + 7) / 8;
        byte[] rows = new byte[bytesPerRow * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x / moduleDots, y / moduleDots) == 1) {
                    rows[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new DotPicture(side, side, rows);
    }

    /** Modules along one side of the code as drawn here. */
    public static int side(String payload) {
        return modules(payload).getWidth();
    }

    /**
     * Modules along one side when a printer draws it, which takes every payload as bytes: never fewer than
     * {@link #side}.
     */
    public static int nativeSide(int bytes) {
        for (int number = 1; number <= LARGEST_VERSION; number++) {
            Version version = Version.getVersionForNumber(number);
            int data = version.getTotalCodewords()
                    - version.getECBlocksForLevel(ErrorCorrectionLevel.M).getTotalECCodewords();
            // Four bits of mode and 8 bits of length, 16 from version 10 on, round up to 2 and 3 bytes.
            if (data - (number < 10 ? 2 : 3) >= bytes) {
                return version.getDimensionForVersion();
            }
        }
        throw new IllegalArgumentException("no QR code holds " + bytes + " bytes");
    }

    private static ByteMatrix modules(String payload) {
        try {
            return Encoder.encode(payload, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + payload.length() + " characters", tooLong);
        }
    }
}
