package bank.lobby.device.sign.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.profile.SignProfile;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/**
 * Commands of an Epson DM-D line display, and of others in their Epson mode.
 *
 * <pre>
 * initialise       1B 40
 * clear            0C
 * overwrite mode   1F 01          the row stands still when its last column is written
 * cursor           1F 24 x y      column 1 to 20, row 1 to 2
 * blink all        1F 45 n        n x 50 ms lit and dark; 0 lit, FF dark
 * </pre>
 *
 * Source: Epson DM-D110 specification; POS-X XP8200 manual, Epson mode.
 */
public final class DmdEncoder implements LineEncoder {

    private static final int ESC = 0x1B;
    private static final int US = 0x1F;
    private static final Duration BLINK_STEP = Duration.ofMillis(50);

    @Override
    public byte[] show(SignProfile profile, String upper, String lower, boolean calling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {ESC, '@', 0x0C, US, 0x01});
        row(out, 1, upper);
        row(out, 2, lower);
        Duration flash = profile.flash();
        if (calling && flash != null) {
            out.writeBytes(new byte[] {US, 'E', (byte) flash.dividedBy(BLINK_STEP)});
        }
        return out.toByteArray();
    }

    static byte[] cursor(int column, int row) {
        return new byte[] {US, '$', (byte) column, (byte) row};
    }

    private static void row(ByteArrayOutputStream out, int row, String text) {
        out.writeBytes(cursor(1, row));
        out.writeBytes(LineEncoder.padded(text).getBytes(US_ASCII));
    }
}
