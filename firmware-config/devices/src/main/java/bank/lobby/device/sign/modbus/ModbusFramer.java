package bank.lobby.device.sign.modbus;

import bank.lobby.device.link.ByteFramer;
import java.util.function.Consumer;

/**
 * Stream of a Modbus line to answers.
 *
 * <pre>
 * written     uu 06|10 RR RR XX XX CRC CRC       8 bytes
 * refused     uu 86|90 code CRC CRC              5 bytes
 * our echo    uu 10 RR RR NN NN 2N data CRC CRC  9 + 2N bytes, dropped: two-wire adapters hand back what was sent
 * </pre>
 *
 * Frames have no start mark. A frame is where the checksum says so; where none can be, one byte is dropped and the search goes on from the
 * next, so noise before an answer costs nothing. A pause drops what is half received. Holds at most one frame of {@value #LONGEST} bytes.
 * Belongs to the port's thread.
 */
final class ModbusFramer implements ByteFramer {

    /** An echo of 16 digits is 25 bytes; longer "echoes" are noise. */
    private static final int LONGEST = 41;

    private static final int WRITTEN_LENGTH = 8;
    private static final int REFUSED_LENGTH = 5;

    private final Consumer<ModbusReply> replies;
    private final byte[] buffer = new byte[LONGEST];
    private int length;

    ModbusFramer(Consumer<ModbusReply> replies) {
        this.replies = replies;
    }

    @Override
    public void accept(byte value) {
        buffer[length++] = value;
        while (length > 0 && !waitsForMore()) {}
    }

    @Override
    public void silence() {
        length = 0;
    }

    @Override
    public void reset() {
        length = 0;
    }

    /** Takes what stands at the start of the buffer, or drops one byte; false when something was removed. */
    private boolean waitsForMore() {
        if (length < 2) {
            return true;
        }
        return switch (buffer[1] & 0xFF) {
            case 0x06 -> length < WRITTEN_LENGTH || take(WRITTEN_LENGTH);
            case 0x10 -> length < WRITTEN_LENGTH || takeWrittenOrEcho();
            case 0x86, 0x90 -> length < REFUSED_LENGTH || take(REFUSED_LENGTH);
            default -> drop(1);
        };
    }

    private boolean takeWrittenOrEcho() {
        if (ModbusCrc.holds(buffer, WRITTEN_LENGTH)) {
            return take(WRITTEN_LENGTH);
        }
        int content = buffer[6] & 0xFF;
        int echo = 9 + content;
        if (content != 2 * word(4) || echo > LONGEST) {
            return drop(1);
        }
        if (length < echo) {
            return true;
        }
        return drop(ModbusCrc.holds(buffer, echo) ? echo : 1);
    }

    private boolean take(int size) {
        if (!ModbusCrc.holds(buffer, size)) {
            return drop(1);
        }
        int unit = buffer[0] & 0xFF;
        int function = buffer[1] & 0x7F;
        replies.accept(
                size == REFUSED_LENGTH
                        ? new ModbusReply.Refused(unit, function, buffer[2] & 0xFF)
                        : new ModbusReply.Written(unit, function, word(2), word(4)));
        return drop(size);
    }

    private boolean drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, length - count);
        length -= count;
        return false;
    }

    private int word(int at) {
        return (buffer[at] & 0xFF) << 8 | buffer[at + 1] & 0xFF;
    }
}
