package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

/**
 * What proves a frame whole. It covers the bytes {@code from} to {@code to}, both included, and stands right behind them.
 * A negative number counts from the end of the frame: -1 is its last byte.
 */
public sealed interface Checksum {

    /** Index of the first byte covered. */
    int from();

    /** Index of the last byte covered. */
    int to();

    /** How many bytes the check itself takes. */
    int size();

    /** Nothing proves it. */
    record None() implements Checksum {

        @Override
        public int from() {
            return 0;
        }

        @Override
        public int to() {
            return -1;
        }

        @Override
        public int size() {
            return 0;
        }
    }

    /** All bytes XORed. */
    record Xor(int from, int to) implements Checksum {

        public Xor {
            requireRange(from, to, 1);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** The low byte of the sum. */
    record Sum8(int from, int to) implements Checksum {

        public Sum8 {
            requireRange(from, to, 1);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** What makes the low byte of the sum, itself included, zero. */
    record Sum8Neg(int from, int to) implements Checksum {

        public Sum8Neg {
            requireRange(from, to, 1);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /**
     * The CRC of Modbus RTU.
     *
     * @param order in Modbus itself: little
     */
    record Crc16Modbus(int from, int to, Endian order) implements Checksum {

        public Crc16Modbus {
            requireNonNull(order, "order");
            requireRange(from, to, 2);
        }

        @Override
        public int size() {
            return 2;
        }
    }

    private static void requireRange(int from, int to, int size) {
        if (from < 0 || from >= Framing.LONGEST) {
            throw new IllegalArgumentException("from must be 0 to 63");
        }
        if (to >= 0 ? to < from || to >= Framing.LONGEST : to < -Framing.LONGEST || to >= -size) {
            throw new IllegalArgumentException(
                    "to must be from or more, or -" + (size + 1) + " or less, so that the check fits behind it");
        }
    }
}
