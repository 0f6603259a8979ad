package bank.lobby.device.twin;

import bank.lobby.device.twin.TwinSign.Face;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number display on a twin's line: its digits and its registers.
 *
 * <pre>
 * 06 0000  show a signed number, at the right        06 0002  take another address, 1 to 247
 * 06 0004  decimal point 0 to 3, lost with the power 06 0003  take another speed, 1 to 8
 * 10 0080  show segments, from the left
 * </pre>
 *
 * Everything else is refused as the Modbus text says: 1 no such function, 2 no such register, 3 no such value. Guarded by its line.
 */
final class SegmentUnit {

    static final int DIGITS = 6;

    private static final int SEGMENT_REGISTER = 0x80;
    private static final List<Integer> DARK = Collections.nCopies(DIGITS, 0);
    private static final int[] FIGURES = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};

    private int address;
    private List<Integer> segments = DARK;
    private int point;
    private boolean powered = true;
    private int asked;

    SegmentUnit(int address) {
        this.address = address;
    }

    int address() {
        return address;
    }

    int asked() {
        return asked;
    }

    Face.Digits face() {
        return new Face.Digits(address, segments);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int lit : segments) {
            text.append(read(lit & 0x7F));
            text.append((lit & 0x80) != 0 ? "." : "");
        }
        return text.toString().strip();
    }

    void switchOff() {
        powered = false;
        segments = DARK;
        point = 0;
    }

    void switchOn() {
        powered = true;
    }

    /** @param request a sound one to this unit, without its checksum; null is what a sign without power answers */
    byte @Nullable [] execute(byte[] request) {
        asked++;
        if (!powered) {
            return null;
        }
        int register = word(request, 2);
        int value = word(request, 4);
        return switch (request[1] & 0xFF) {
            case 0x06 -> writeOne(request, register, value);
            case 0x10 -> register == SEGMENT_REGISTER ? writeSegments(request, value) : refusal(request, 2);
            default -> refusal(request, 1);
        };
    }

    private byte[] writeOne(byte[] request, int register, int value) {
        boolean fits = switch (register) {
            case 0 -> showNumber((short) value);
            case 2 -> value >= 1 && value <= 247;
            case 3 -> value >= 1 && value <= 8;
            case 4 -> value <= 3;
            default -> false;
        };
        if (!fits) {
            return refusal(request, register > 4 || register == 1 ? 2 : 3);
        }
        if (register == 2) {
            address = value;
        } else if (register == 4) {
            point = value;
        }
        return request;
    }

    private byte[] writeSegments(byte[] request, int registers) {
        int digits = registers * 2;
        if (digits > DIGITS || digits == 0 || (request[6] & 0xFF) != digits) {
            return refusal(request, 3);
        }
        segments = IntStream.range(0, DIGITS)
                .mapToObj(i -> i < digits ? request[7 + i] & 0xFF : 0)
                .toList();
        return Arrays.copyOf(request, 6);
    }

    private boolean showNumber(int number) {
        String figures = Integer.toString(Math.abs(number));
        if (point > 0 && figures.length() <= point) {
            figures = "0".repeat(point + 1 - figures.length()) + figures;
        }
        String shown = (number < 0 ? "-" : "") + figures;
        int first = DIGITS - shown.length();
        segments = IntStream.range(0, DIGITS)
                .mapToObj(i -> (i < first ? 0 : lit(shown.charAt(i - first)))
                        | (point > 0 && i == DIGITS - 1 - point ? 0x80 : 0))
                .toList();
        return true;
    }

    private static byte[] refusal(byte[] request, int code) {
        return new byte[] {request[0], (byte) (request[1] | 0x80), (byte) code};
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static int lit(char character) {
        return character == '-' ? 0x40 : FIGURES[character - '0'];
    }

    private static char read(int segments) {
        return switch (segments) {
            case 0x3F -> '0';
            case 0x06 -> '1';
            case 0x5B -> '2';
            case 0x4F -> '3';
            case 0x66 -> '4';
            case 0x6D -> '5';
            case 0x7D -> '6';
            case 0x07 -> '7';
            case 0x7F -> '8';
            case 0x6F -> '9';
            case 0x77 -> 'A';
            case 0x7C -> 'B';
            case 0x39 -> 'C';
            case 0x5E -> 'D';
            case 0x79 -> 'E';
            case 0x71 -> 'F';
            case 0x3D -> 'G';
            case 0x76 -> 'H';
            case 0x1E -> 'J';
            case 0x38 -> 'L';
            case 0x54 -> 'N';
            case 0x73 -> 'P';
            case 0x50 -> 'R';
            case 0x78 -> 'T';
            case 0x3E -> 'U';
            case 0x6E -> 'Y';
            case 0x40 -> '-';
            case 0x00 -> ' ';
            default -> '?';
        };
    }
}
