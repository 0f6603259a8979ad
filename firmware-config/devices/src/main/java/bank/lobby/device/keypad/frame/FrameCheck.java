package bank.lobby.device.keypad.frame;

import bank.lobby.device.profile.Checksum;
import bank.lobby.device.profile.Endian;

/**
 * The checksum of a profile over real bytes.
 *
 * <pre>
 *   xor             01 02 04        07
 *   sum8            F0 20           10
 *   sum8-neg        F0 20           F0        so that all add up to zero
 *   crc16-modbus    03 10 00 80 00 03    80 02    little: low byte first
 * </pre>
 *
 * Source of the CRC: Modbus over serial line V1.02, 6.2.2: polynomial A001 (reflected), first value FFFF.
 */
public final class FrameCheck {

    private final Checksum checksum;

    public FrameCheck(Checksum checksum) {
        this.checksum = checksum;
    }

    /** Whether the frame has room for its check and the check is right; true where there is none. */
    public boolean holds(byte[] frame) {
        int size = checksum.size();
        if (size == 0) {
            return true;
        }
        int to = checksum.to() < 0 ? frame.length + checksum.to() : checksum.to();
        if (to < checksum.from() || to + size >= frame.length) {
            return false;
        }
        byte[] expected = over(frame, to + 1);
        for (int i = 0; i < size; i++) {
            if (frame[to + 1 + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a byte of a frame of this length is part of the check. */
    boolean holdsAt(int length, int offset) {
        int to = checksum.to() < 0 ? length + checksum.to() : checksum.to();
        return offset > to && offset <= to + checksum.size();
    }

    /** The check of the bytes from where the profile says up to {@code end}, not included. */
    byte[] over(byte[] bytes, int end) {
        int from = checksum.from();
        return switch (checksum) {
            case Checksum.None none -> new byte[0];
            case Checksum.Xor xor -> new byte[] {xor(bytes, from, end)};
            case Checksum.Sum8 sum -> new byte[] {sum(bytes, from, end)};
            case Checksum.Sum8Neg sum -> new byte[] {(byte) -sum(bytes, from, end)};
            case Checksum.Crc16Modbus crc -> ordered(crc(bytes, from, end), crc.order());
        };
    }

    private static byte xor(byte[] bytes, int from, int end) {
        byte all = 0;
        for (int i = from; i < end; i++) {
            all ^= bytes[i];
        }
        return all;
    }

    private static byte sum(byte[] bytes, int from, int end) {
        byte all = 0;
        for (int i = from; i < end; i++) {
            all += bytes[i];
        }
        return all;
    }

    private static int crc(byte[] bytes, int from, int end) {
        int crc = 0xFFFF;
        for (int i = from; i < end; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
        }
        return crc;
    }

    private static byte[] ordered(int value, Endian order) {
        byte low = (byte) value;
        byte high = (byte) (value >>> 8);
        return switch (order) {
            case BIG -> new byte[] {high, low};
            case LITTLE -> new byte[] {low, high};
        };
    }
}
