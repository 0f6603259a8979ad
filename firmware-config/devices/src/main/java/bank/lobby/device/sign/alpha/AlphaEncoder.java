package bank.lobby.device.sign.alpha;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.profile.AlphaSettings;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Frames of the Alpha protocol.
 *
 * <pre>
 * frame          00 x n  01  Z  address  02  command data  03  CCCC  04
 *                Z: every model. Address: two hex digits, 00 is every sign. CCCC: sum of 02 to 03, four hex digits; always sent
 * write text     A label 1B position mode text    label 0: priority, overrides all, 125 bytes, needs no memory
 * end priority   A 0
 * write string   G label text                     changes text inside a text without a blink
 * functions      E $ memory (erases everything), E , soft reset, E 7 hh address, E s 1|0 acknowledge
 * in a text      1C 31|32|33 red, green, amber
 * </pre>
 *
 * Texts are ASCII: what is not in 20 to 7E goes out as {@code ?}, so no text can carry a command. Source: Alpha Sign Communications
 * Protocol, 9708-8061F; positions as in two of three public libraries, the third has them wrong.
 */
final class AlphaEncoder {

    static final int EVERY_SIGN = 0;

    /** Source: the priority text takes 125 bytes; effects and colour count. */
    private static final int LONGEST_TEXT = 115;

    private static final int ESC = 0x1B;
    private static final int COLOUR = 0x1C;

    private AlphaEncoder() {}

    /** A whole frame around one command. */
    static byte[] frame(int nulls, int unit, byte[] command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[nulls]);
        out.write(0x01);
        out.write('Z');
        out.writeBytes(hex("%02X", unit));
        int sum = 0x02 + 0x03;
        for (byte each : command) {
            sum += each & 0xFF;
        }
        out.write(0x02);
        out.writeBytes(command);
        out.write(0x03);
        out.writeBytes(hex("%04X", sum & 0xFFFF));
        out.write(0x04);
        return out.toByteArray();
    }

    /** A text that overrides all others until it is ended. */
    static byte[] priorityText(AlphaSettings look, String text, boolean calling) {
        return text(
                '0',
                look.position(),
                calling ? look.callingMode() : look.mode(),
                calling ? look.callingColour() : look.colour(),
                text);
    }

    static byte[] text(
            char label,
            AlphaSettings.Position position,
            AlphaSettings.Mode mode,
            AlphaSettings.@Nullable Colour colour,
            String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('A');
        out.write(label);
        out.write(ESC);
        out.write(code(position));
        out.write(code(mode));
        if (colour != null) {
            out.write(COLOUR);
            out.write(code(colour));
        }
        out.writeBytes(plain(text));
        return out.toByteArray();
    }

    static byte[] endPriority() {
        return ascii("A0");
    }

    static byte[] string(char label, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('G');
        out.write(label);
        out.writeBytes(plain(text));
        return out.toByteArray();
    }

    /** Erases everything the sign keeps and leaves one empty text of 100 bytes that is always shown. */
    static byte[] eraseMemory() {
        return ascii("E$AAU0064FF00");
    }

    static byte[] softReset() {
        return ascii("E,");
    }

    static byte[] takeAddress(int unit) {
        return ascii("E7%02X".formatted(unit));
    }

    static byte[] acknowledge(boolean on) {
        return ascii(on ? "Es1" : "Es0");
    }

    private static byte[] plain(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return ascii(cut.replaceAll("[^ -~]", "?"));
    }

    private static int code(AlphaSettings.Position position) {
        return switch (position) {
            case MIDDLE -> 0x20;
            case TOP -> 0x22;
            case BOTTOM -> 0x26;
            case FILL -> 0x30;
            case LEFT -> 0x31;
            case RIGHT -> 0x32;
        };
    }

    private static int code(AlphaSettings.Mode mode) {
        return switch (mode) {
            case ROTATE -> 'a';
            case HOLD -> 'b';
            case FLASH -> 'c';
            case SCROLL -> 'm';
            case AUTOMODE -> 'o';
        };
    }

    private static int code(AlphaSettings.Colour colour) {
        return switch (colour) {
            case RED -> '1';
            case GREEN -> '2';
            case AMBER -> '3';
        };
    }

    private static byte[] hex(String format, int value) {
        return ascii(String.format(Locale.ROOT, format, value));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
