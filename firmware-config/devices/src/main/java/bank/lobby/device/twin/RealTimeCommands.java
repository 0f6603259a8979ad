package bank.lobby.device.twin;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Picks real-time commands out of a printer's input before it is buffered, wherever they stand: a printer obeys them even
 * in the middle of picture or QR data, which is why no payload may hold them. Not thread-safe: for its printer.
 *
 * <pre>
 *   10 04 n                          n 1 to 4: one status byte, now
 *   10 05 n                          n 1: go on after an error, 2: the same, and clear the buffers
 *   10 14 08 01 03 14 01 06 02 08    clear buffers; answers 37 25 00
 * </pre>
 */
final class RealTimeCommands {

    private static final byte[] CLEAR = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
    private static final byte[] CLEARED = {0x37, 0x25, 0x00};
    private static final byte[] NOTHING = {};

    private final IntFunction<Byte> status;
    private final Runnable clear;
    private final IntConsumer recover;
    private final boolean clears;
    private final byte[] held = new byte[CLEAR.length];
    private int length;

    /** @param clears whether this model knows the command that empties its buffers */
    RealTimeCommands(IntFunction<Byte> status, Runnable clear, IntConsumer recover, boolean clears) {
        this.clears = clears;
        this.status = status;
        this.clear = clear;
        this.recover = recover;
    }

    void reset() {
        length = 0;
    }

    /** Takes a byte; returns what is known by now to be no real-time command. */
    byte[] take(byte value, Consumer<byte[]> answer) {
        held[length++] = value;
        if (held[0] != 0x10) {
            return release();
        }
        if (length == 3 && held[1] == 0x04 && held[2] >= 1 && held[2] <= 4) {
            length = 0;
            answer.accept(new byte[] {status.apply(held[2])});
            return NOTHING;
        }
        if (length == 3 && held[1] == 0x05 && (held[2] == 1 || held[2] == 2)) {
            length = 0;
            recover.accept(held[2]);
            return NOTHING;
        }
        if (length == CLEAR.length && Arrays.equals(held, CLEAR)) {
            length = 0;
            clear.run();
            answer.accept(CLEARED);
            return NOTHING;
        }
        return possible() ? NOTHING : release();
    }

    private boolean possible() {
        if (length == 1) {
            return true;
        }
        if (held[1] == 0x14) {
            return clears && Arrays.equals(held, 0, length, CLEAR, 0, length);
        }
        return length == 2 && (held[1] == 0x04 || held[1] == 0x05);
    }

    private byte[] release() {
        byte[] all = Arrays.copyOf(held, length);
        length = 0;
        return all;
    }
}
