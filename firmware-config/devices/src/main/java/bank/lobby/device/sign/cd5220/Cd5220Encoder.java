package bank.lobby.device.sign.cd5220;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * Commands of a CD5220 line display.
 *
 * <pre>
 * initialise    1B 40
 * clear         0C                            also leaves string mode
 * upper line    1B 51 41 + 20 characters + 0D   shorter lines are not accepted, so they are padded with spaces
 * lower line    1B 51 42 + 20 characters + 0D
 * </pre>
 *
 * ASCII only: what is not in 20 to 7E is sent as {@code ?}, so no text can carry a command. Source: CD5220 manual; the same in the
 * manuals of three clones.
 */
final class Cd5220Encoder {

    static final int COLUMNS = 20;

    private static final int ESC = 0x1B;
    private static final int CLEAR = 0x0C;
    private static final int CR = 0x0D;

    private Cd5220Encoder() {}

    static byte[] initialise() {
        return new byte[] {ESC, '@'};
    }

    static byte[] clear() {
        return new byte[] {CLEAR};
    }

    /** Both lines; longer texts are cut at the right. */
    static byte[] lines(String upper, String lower) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 * (COLUMNS + 4));
        out.writeBytes(line('A', upper));
        out.writeBytes(line('B', lower));
        return out.toByteArray();
    }

    static byte[] line(char which, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(COLUMNS + 4);
        out.write(ESC);
        out.write('Q');
        out.write(which);
        out.writeBytes(padded(text).getBytes(US_ASCII));
        out.write(CR);
        return out.toByteArray();
    }

    private static String padded(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.length() >= COLUMNS ? plain.substring(0, COLUMNS) : plain + " ".repeat(COLUMNS - plain.length());
    }
}
