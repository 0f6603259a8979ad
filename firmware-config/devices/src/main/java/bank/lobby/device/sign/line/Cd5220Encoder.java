package bank.lobby.device.sign.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.profile.SignProfile;
import java.io.ByteArrayOutputStream;

/**
 * Commands of a CD5220 line display.
 *
 * <pre>
 * initialise    1B 40
 * clear         0C                              also leaves string mode
 * upper line    1B 51 41 + 20 characters + 0D   shorter lines are not accepted, so they are padded with spaces
 * lower line    1B 51 42 + 20 characters + 0D
 * </pre>
 *
 * It has no command to flash. Source: CD5220 manual; the same in the manuals of three clones.
 */
public final class Cd5220Encoder implements LineEncoder {

    private static final int ESC = 0x1B;
    private static final int CLEAR = 0x0C;
    private static final int CR = 0x0D;

    @Override
    public byte[] show(SignProfile profile, String upper, String lower, boolean calling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(3 + 2 * (COLUMNS + 4));
        out.writeBytes(initialise());
        out.writeBytes(clear());
        out.writeBytes(line('A', upper));
        out.writeBytes(line('B', lower));
        return out.toByteArray();
    }

    static byte[] initialise() {
        return new byte[] {ESC, '@'};
    }

    static byte[] clear() {
        return new byte[] {CLEAR};
    }

    static byte[] line(char which, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(COLUMNS + 4);
        out.write(ESC);
        out.write('Q');
        out.write(which);
        out.writeBytes(LineEncoder.padded(text).getBytes(US_ASCII));
        out.write(CR);
        return out.toByteArray();
    }
}
