package bank.lobby.device;

import java.util.Arrays;

/** Damage as lines do it, described by numbers so that a failing case can be made smaller. */
final class Mutation {

    private Mutation() {}

    /** @param edits each one change: what (five kinds), where and with which byte, all taken from its digits */
    static byte[] apply(int[] edits, byte[] bytes) {
        byte[] damaged = bytes.clone();
        for (int edit : edits) {
            damaged = damaged.length == 0 ? damaged : apply(edit, damaged);
        }
        return damaged;
    }

    private static byte[] apply(int edit, byte[] bytes) {
        int value = edit & 0xFF;
        int where = Math.floorMod(edit >>> 11, bytes.length);
        return switch ((edit >>> 8 & 7) % 5) {
            case 0 -> flipped(bytes, where, 1 << (value & 7));
            case 1 -> flipped(bytes, where, value);
            case 2 -> spliced(bytes, where, where, new byte[] {(byte) value});
            case 3 -> spliced(bytes, where, Math.min(bytes.length, where + 1 + value % 8), new byte[0]);
            default -> spliced(bytes, where, where, Arrays.copyOfRange(bytes, 0, Math.min(bytes.length, value)));
        };
    }

    private static byte[] flipped(byte[] bytes, int where, int bits) {
        byte[] result = bytes.clone();
        result[where] ^= (byte) bits;
        return result;
    }

    private static byte[] spliced(byte[] bytes, int from, int end, byte[] instead) {
        byte[] result = new byte[from + instead.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(instead, 0, result, from, instead.length);
        System.arraycopy(bytes, end, result, from + instead.length, bytes.length - end);
        return result;
    }
}
